import { PING, PONG } from "~/durable/presence/shared";
import { CLOSED, type Said, type Told } from "~/durable/quote/shared";
import { type Frame, framed, frameIn } from "~/durable/quote/shared/frames";

export interface Ears {
  frame(frame: Frame): void;
  told(told: Told): void;
  /** The network is away; the wire comes back by itself. */
  lost(): void;
  /** The room is closed to this person, for good. */
  shut(why: "left" | "forbidden"): void;
}

const SHORTEST = 400;
const LONGEST = 15_000;
const SIGN_EVERY = 20_000;
/** So long without a sign of the room, the connection is dead whatever the browser thinks. */
const DEAD = 45_000;

/** The socket to a room: opens again by itself, sooner when the browser says that the network is back. */
export class Wire {
  private socket: WebSocket | null = null;
  private tries = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heardAt = 0;
  private readonly life = new AbortController();

  constructor(
    private readonly path: string,
    private readonly ears: Ears,
  ) {
    const { signal } = this.life;
    window.addEventListener("online", () => this.connect(), { signal });
    window.addEventListener("offline", () => this.drop(), { signal });
    const signs = setInterval(() => this.sign(), SIGN_EVERY);
    signal.addEventListener("abort", () => clearInterval(signs));
  }

  connected = (): boolean => this.socket?.readyState === WebSocket.OPEN;

  connect(): void {
    if (this.socket || this.life.signal.aborted) return;
    clearTimeout(this.timer);
    const { protocol, host } = window.location;
    const socket = new WebSocket(`${protocol === "https:" ? "wss" : "ws"}://${host}${this.path}`);
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    socket.onopen = () => {
      this.heardAt = Date.now();
    };
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
      if (this.socket !== socket) return;
      this.heardAt = Date.now();
      if (data === PONG) return;
      if (typeof data === "string") return this.ears.told(JSON.parse(data) as Told);
      const frame = frameIn(data);
      if (frame) this.ears.frame(frame);
    };
    socket.onclose = ({ code }) => this.closed(socket, code);
  }

  send = (frame: Frame): boolean => this.pass(framed(frame));
  say = (said: Said): boolean => this.pass(JSON.stringify(said));

  /** Hangs up; `connect` calls again. */
  rest(): void {
    clearTimeout(this.timer);
    const socket = this.socket;
    this.socket = null;
    socket?.close(1000);
  }

  stop(): void {
    this.life.abort();
    this.rest();
  }

  private pass(data: string | Uint8Array): boolean {
    if (!this.connected()) return false;
    this.socket?.send(data as string);
    return true;
  }

  private drop(): void {
    const { socket } = this;
    if (!socket) return;
    socket.close();
    this.closed(socket, 1006);
  }

  private closed(socket: WebSocket, code: number): void {
    if (this.socket !== socket) return;
    this.socket = null;
    if (code === CLOSED.left || code === CLOSED.forbidden) {
      this.life.abort();
      return this.ears.shut(code === CLOSED.left ? "left" : "forbidden");
    }
    this.ears.lost();
    this.tries = Date.now() - this.heardAt < SHORTEST * 4 ? 1 : this.tries + 1;
    const patience = Math.min(LONGEST, SHORTEST * 2 ** this.tries) * (0.5 + Math.random() / 2);
    this.timer = setTimeout(() => this.connect(), patience);
  }

  private sign(): void {
    if (this.connected() && Date.now() - this.heardAt > DEAD) this.drop();
    else this.pass(PING);
  }
}

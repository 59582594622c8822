import { type Doing, type Person, SIGN_EVERY } from "~/domain/presence/people";
import { type Here, PING, PONG } from "~/durable/presence/shared";

/** Out of sight for so long, the page is not where one is. */
const AWAY_AFTER = 20_000;
type Timer = ReturnType<typeof setTimeout>;

/** The socket of the page: opened while one looks at it, again when it drops, with what was last said. */
export class Line {
  private said: Doing | null = null;
  private socket: WebSocket | null = null;

  say(doing: Doing) {
    if (JSON.stringify(doing) === JSON.stringify(this.said)) return;
    this.said = doing;
    this.send();
  }

  private send() {
    if (this.said && this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(this.said));
  }

  /** Opens it and keeps it open; returns how to leave. */
  open(path: string, hear: (people: Person[]) => void): () => void {
    const life = new AbortController();
    const wait: { again?: Timer; away?: Timer } = {};
    const connect = (tries: number) => {
      if (life.signal.aborted || this.socket || document.visibilityState === "hidden") return;
      const socket = new WebSocket(
        `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`,
      );
      this.socket = socket;
      const sign = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send(PING), SIGN_EVERY);
      let opened = false;
      socket.onopen = () => {
        opened = true;
        this.send();
      };
      socket.onmessage = ({ data }) => {
        if (data !== PONG) hear((JSON.parse(String(data)) as Here).people);
      };
      socket.onclose = () => {
        clearInterval(sign);
        if (this.socket === socket) this.socket = null;
        if (life.signal.aborted) return;
        hear([]);
        const attempt = opened ? 1 : tries + 1;
        wait.again = setTimeout(() => connect(attempt), Math.min(60_000, 1000 * 2 ** attempt));
      };
    };
    const leave = () => {
      clearTimeout(wait.again);
      const { socket } = this;
      this.socket = null;
      socket?.close();
    };
    document.addEventListener(
      "visibilitychange",
      () => {
        clearTimeout(wait.away);
        if (document.visibilityState === "hidden") wait.away = setTimeout(leave, AWAY_AFTER);
        else connect(0);
      },
      { signal: life.signal },
    );
    addEventListener("pagehide", leave, { signal: life.signal });
    addEventListener("pageshow", () => connect(0), { signal: life.signal });
    connect(0);
    return () => {
      life.abort();
      clearTimeout(wait.away);
      leave();
      clearTimeout(wait.again);
    };
  }
}

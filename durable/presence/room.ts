import { DurableObject } from "cloudflare:workers";
import { heard } from "~/domain/presence/heard";
import { colleagues, GONE_AFTER, type Window } from "~/domain/presence/people";
import { type Here, PERSON_ID, PERSON_NAME, PING, PONG } from "./shared";

/**
 * Who is on one client's file, and where. Nothing is kept: each socket carries its window, which outlives a room that
 * sleeps; a window that falls silent without a word is dropped by the alarm.
 */
export class Presence extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    // Signs of life are answered without waking the room.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
  }

  override async fetch(request: Request): Promise<Response> {
    const { 0: browser, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    const window: Window = {
      userId: request.headers.get(PERSON_ID) ?? "",
      name: decodeURIComponent(request.headers.get(PERSON_NAME) ?? ""),
      section: "accueil",
      field: "",
      writing: false,
      at: Date.now(),
    };
    server.serializeAttachment(window);
    this.tell();
    if ((await this.ctx.storage.getAlarm()) === null)
      await this.ctx.storage.setAlarm(Date.now() + GONE_AFTER);
    return new Response(null, { status: 101, webSocket: browser });
  }

  override webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): void {
    const doing = typeof message === "string" ? heard(message) : null;
    if (!doing) return socket.close(1003, "not heard");
    socket.serializeAttachment({ ...windowOf(socket), ...doing, at: Date.now() } satisfies Window);
    this.tell();
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
    this.tell(socket);
  }

  override webSocketError(socket: WebSocket): void {
    this.tell(socket);
  }

  override async alarm(): Promise<void> {
    this.drop(Date.now());
    if (this.ctx.getWebSockets().length > 0) await this.ctx.storage.setAlarm(Date.now() + GONE_AFTER / 2);
  }

  /** Shows out the windows that have been silent for too long at that instant; says how many. */
  drop(now: number): number {
    const silent = this.ctx.getWebSockets().filter((socket) => now - this.lastSign(socket) > GONE_AFTER);
    for (const socket of silent) socket.close(1001, "silent");
    if (silent.length > 0) this.tell(...silent);
    return silent.length;
  }

  private lastSign(socket: WebSocket): number {
    const ping = this.ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0;
    return Math.max(ping, windowOf(socket).at);
  }

  /** Tells each window who else is here; those leaving are not counted. */
  private tell(...leaving: WebSocket[]): void {
    const sockets = this.ctx.getWebSockets().filter((socket) => !leaving.includes(socket));
    const windows = sockets.map(windowOf);
    for (const [i, socket] of sockets.entries()) {
      const here: Here = { people: colleagues(windows, windows[i]?.userId ?? "") };
      try {
        socket.send(JSON.stringify(here));
      } catch {
        socket.close(1011);
      }
    }
  }
}

const windowOf = (socket: WebSocket) => socket.deserializeAttachment() as Window;

import { DurableObject } from "cloudflare:workers";
import type { Ring } from "./shared";

/**
 * One viewer's bell: every open page of theirs holds a socket here and hears which topics changed.
 * Nothing is stored: a page that was away reloads its data when it reconnects.
 */
export class Bell extends DurableObject<Env> {
  override async fetch(): Promise<Response> {
    const { 0: browser, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    return new Response(null, { status: 101, webSocket: browser });
  }

  ring(ring: Ring): void {
    const text = JSON.stringify(ring);
    for (const socket of this.ctx.getWebSockets()) {
      try {
        socket.send(text);
      } catch {
        socket.close(1011);
      }
    }
  }

  /** How many pages listen. */
  listeners(): number {
    return this.ctx.getWebSockets().length;
  }

  override webSocketMessage(socket: WebSocket): void {
    // A page has nothing to say here; whoever talks is not a page of ours.
    socket.close(1003, "listen only");
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }
}

import { DurableObject } from "cloudflare:workers";
import * as Y from "yjs";
import { PERSON_ID, PERSON_NAME, PING, PONG } from "~/durable/presence/shared";
import { contextFor } from "~/operations/context.server";
import { readQuoteDraft } from "~/operations/quotes/read-quote-draft";
import { Refusal } from "~/operations/refusals";
import { Flush } from "./flush";
import { LiveDraft, SERVER, touchedBy } from "./live-draft";
import { cellIn, type Window, windowOf } from "./seats";
import { CLOSED, COSTS_SEEN, DRAFT_ID, type Told } from "./shared";
import { ANSWER, ASK, type Channel, COSTS, framed, frameIn, LINES, UPDATE } from "./shared/frames";
import { Store } from "./store";

/** Changes of so many milliseconds make one row and one frame to everybody. */
const GATHER = 16;
/** The base has a change so long after it was made. */
const FLUSH = 1_000;
const AGAIN = 15_000;
/** So many rows before the document is written down whole. */
const ROWS = 300;
const LARGEST = 8_000_000;
const CHANNELS: readonly Channel[] = [LINES, COSTS];

/**
 * The room of one draft: lines and texts for everybody in it, unit costs for those with the right. Every change is
 * written down here before it is told, and in the base a second later. It may fall asleep between two frames.
 */
export class Quote extends DurableObject<Env> {
  private kept: Store | null = null;
  private opening: Promise<LiveDraft> | null = null;
  private pending: [Uint8Array[], Uint8Array[]] = [[], []];
  private touched = new Map<string, Set<string>>();
  private heard = new Map<WebSocket, { stored: number; anew: boolean }>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private flush = new Flush(this.env, this.ctx, {
    live: () => this.opened(),
    store: () => this.store,
    told: () => this.afterCommit(),
    refuse: (userIds, problems) => {
      for (const socket of this.sockets())
        if (userIds.has(windowOf(socket).userId)) this.say(socket, { refused: problems });
    },
    left: () => this.leave(),
  });

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    // Signs of life are answered without waking the room.
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair(PING, PONG));
  }

  /** Made when somebody first comes: a room that is only asked whether it holds something stays empty. */
  private get store(): Store {
    this.kept ??= new Store(this.ctx.storage.sql);
    return this.kept;
  }

  private holds = () =>
    this.ctx.storage.sql.exec("select 1 from sqlite_master where name = 'fact'").toArray().length > 0;

  /** What follows a write to the base; the doors give it. */
  protected async afterCommit(): Promise<unknown> {
    return undefined;
  }

  override async fetch(request: Request): Promise<Response> {
    this.store.keep("quote", request.headers.get(DRAFT_ID) ?? "");
    await this.opened();
    const { 0: browser, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    const window: Window = {
      seat: crypto.randomUUID().slice(0, 8),
      userId: request.headers.get(PERSON_ID) ?? "",
      name: decodeURIComponent(request.headers.get(PERSON_NAME) ?? ""),
      costs: request.headers.get(COSTS_SEEN) === "yes",
      cell: null,
    };
    server.serializeAttachment(window);
    this.welcome(server, await this.opened());
    this.tellSeats();
    return new Response(null, { status: 101, webSocket: browser });
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    if (typeof message === "string") return this.hearCell(socket, message);
    const frame = message.byteLength <= LARGEST ? frameIn(message) : null;
    const mine = windowOf(socket);
    if (!frame || (frame.channel === COSTS && !mine.costs))
      return socket.close(CLOSED.unreadable, "not heard");
    try {
      const doc = (await this.opened()).docs[frame.channel];
      if (frame.kind === ASK) {
        const bytes = Y.encodeStateAsUpdate(doc, frame.bytes);
        return socket.send(framed({ channel: frame.channel, kind: ANSWER, bytes }));
      }
      this.count(socket, frame.kind === ANSWER && frame.channel === LINES);
      this.timer ??= setTimeout(() => this.gather(), GATHER);
      Y.applyUpdate(doc, frame.bytes, socket);
    } catch (error) {
      if (error instanceof Refusal) return this.leave();
      socket.close(CLOSED.unreadable, "not heard");
    }
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    this.gather();
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
    this.tellSeats(socket);
  }

  override webSocketError(socket: WebSocket): void {
    this.tellSeats(socket);
  }

  override async alarm(): Promise<void> {
    try {
      await this.settle();
      if (this.store.count() > ROWS) {
        const live = await this.opened();
        for (const channel of CHANNELS) this.store.compact(channel, live.state(channel));
      }
    } catch {
      await this.ctx.storage.setAlarm(Date.now() + AGAIN);
    }
  }

  /** Writes to the base what it does not have yet. */
  async settle(): Promise<void> {
    if (!this.holds()) return;
    this.gather();
    await this.flush.run();
  }

  /** The base was written elsewhere: what changed there comes in, and a draft that left closes the room. */
  async hear(): Promise<void> {
    if (this.holds()) await this.flush.catchUp();
  }

  private opened(): Promise<LiveDraft> {
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = null;
      throw error;
    });
    return this.opening;
  }

  private async open(): Promise<LiveDraft> {
    const ctx = contextFor(this.env, { viewer: { kind: "system", job: "room" } });
    const standing = await readQuoteDraft(ctx, this.store.fact("quote") ?? "");
    const fresh = this.store.fact("generation") === null;
    const live = new LiveDraft([this.store.updates(LINES), this.store.updates(COSTS)], standing);
    if (fresh) {
      for (const channel of CHANNELS) this.store.append(channel, live.state(channel));
      this.store.keep("generation", crypto.randomUUID());
    }
    for (const channel of CHANNELS) {
      const doc = live.docs[channel];
      doc.on("update", (update: Uint8Array) => {
        this.pending[channel].push(update);
        this.timer ??= setTimeout(() => this.gather(), GATHER);
      });
      doc.on("afterTransaction", (transaction) => {
        if (transaction.origin !== SERVER && transaction.changed.size > 0)
          this.touch(transaction.origin as WebSocket, touchedBy(doc, transaction, channel));
      });
    }
    // Written elsewhere while the room slept: the base is right.
    if (!fresh && this.store.fact("version") !== String(standing.version)) live.correct(standing);
    this.store.keep("version", String(standing.version));
    // What was said and not written down, or written down and not told, when the room was put to sleep: all say it again.
    for (const socket of this.sockets()) this.welcome(socket, live);
    return live;
  }

  /** What a window says to the room's question holds all that it said before: frames are counted from there. */
  private count(socket: WebSocket, anew: boolean): void {
    const known = anew ? { stored: 0, anew } : (this.heard.get(socket) ?? { stored: 0, anew });
    this.heard.set(socket, { ...known, stored: known.stored + 1 });
  }

  private touch(socket: WebSocket, parts: Set<string>): void {
    const { userId } = windowOf(socket);
    const known = this.touched.get(userId) ?? new Set();
    for (const part of parts) known.add(part);
    this.touched.set(userId, known);
  }

  /** One row and one frame for what came in the last milliseconds, then a word to those it came from. */
  private gather(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    for (const [userId, parts] of this.touched) this.store.touch(userId, parts);
    if (this.touched.size > 0) this.ctx.waitUntil(this.wake());
    this.touched.clear();
    for (const channel of CHANNELS) {
      const updates = this.pending[channel].splice(0);
      if (updates.length === 0) continue;
      const bytes = updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates);
      this.store.append(channel, bytes);
      const frame = framed({ channel, kind: UPDATE, bytes });
      for (const socket of this.sockets())
        if (channel === LINES || windowOf(socket).costs) this.send(socket, frame);
    }
    for (const [socket, heard] of this.heard) this.say(socket, heard);
    this.heard.clear();
  }

  private async wake(): Promise<void> {
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + FLUSH);
  }

  /** Everybody out: the draft is none any more, and nothing of it stays here. */
  private async leave(): Promise<void> {
    for (const socket of this.sockets()) socket.close(CLOSED.left, "left");
    if (this.timer) clearTimeout(this.timer);
    [this.timer, this.opening, this.kept, this.pending] = [null, null, null, [[], []]];
    this.touched.clear();
    await this.ctx.storage.deleteAlarm();
    await this.ctx.storage.deleteAll();
  }

  /** Says hello, at which a window asks what it lacks, and asks what the room lacks. */
  private welcome(socket: WebSocket, live: LiveDraft): void {
    const { costs, seat } = windowOf(socket);
    this.say(socket, { hello: { generation: this.store.fact("generation") ?? "", costs, seat } });
    for (const channel of CHANNELS)
      if (channel === LINES || windowOf(socket).costs)
        this.send(socket, framed({ channel, kind: ASK, bytes: Y.encodeStateVector(live.docs[channel]) }));
  }

  private hearCell(socket: WebSocket, text: string): void {
    const cell = cellIn(text);
    if (cell === undefined) return socket.close(CLOSED.unreadable, "not heard");
    const mine = { ...windowOf(socket), cell };
    socket.serializeAttachment(mine);
    for (const other of this.sockets())
      if (other !== socket) this.say(other, { moved: { seat: mine.seat, cell } });
  }

  private tellSeats(leaving?: WebSocket): void {
    const sockets = this.sockets().filter((socket) => socket !== leaving);
    const seats = sockets
      .map(windowOf)
      .map(({ seat: id, userId, name, cell }) => ({ id, userId, name, cell }));
    for (const socket of sockets) this.say(socket, { seats });
  }

  private sockets = () => this.ctx.getWebSockets().filter((socket) => socket.readyState === WebSocket.OPEN);
  private say = (socket: WebSocket, told: Told) => this.send(socket, JSON.stringify(told));

  private send(socket: WebSocket, data: string | Uint8Array): void {
    try {
      socket.send(data);
    } catch {
      socket.close(1011);
    }
  }
}

import { SELF } from "cloudflare:test";
import { env } from "cloudflare:workers";
import * as Y from "yjs";
import { bulkInsert, prepared } from "~/db/batch";
import { session } from "~/db/schema/access";
import type { Role } from "~/domain/access/permissions";
import type { DocumentBody } from "~/domain/documents/document";
import { draftPath, type Told } from "~/durable/quote/shared";
import { costsFrom } from "~/durable/quote/shared/costs";
import {
  ANSWER,
  ASK,
  type Channel,
  COSTS,
  framed,
  frameIn,
  LINES,
  UPDATE,
} from "~/durable/quote/shared/frames";
import { Reading } from "~/durable/quote/shared/reading";
import type { Costs, Written } from "~/durable/quote/shared/shape";
import { transcribe, transcribeCosts } from "~/durable/quote/shared/writing";
import { newToken, tokenHash } from "~/operations/access/tokens";
import { getQuote } from "~/operations/quotes/get-quote";
import { as } from "../world/world";

/** A session of each of these people, by role. */
export async function sessions(...roles: Role[]): Promise<Record<string, string>> {
  const now = Date.now();
  const tokens = Object.fromEntries(roles.map((role) => [role, newToken()]));
  const rows = await Promise.all(
    Object.entries(tokens).map(async ([role, token]) => ({
      id: `s-${role}`,
      tokenHash: await tokenHash(token),
      userId: `u-${role}`,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: now + 1e12,
      verifiedAt: now,
      agent: "",
      address: "",
      revokedAt: null,
    })),
  );
  await env.DB.batch(prepared(env.DB, bulkInsert(session, rows)));
  return tokens;
}

/** One browser window in the room of a draft, as ours speaks to it. */
export class DraftWindow {
  docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()];
  told: Told[] = [];
  /** Every byte that came, for those who look for what should not be there. */
  heard: Uint8Array[] = [];
  reading: Reading;
  socket: WebSocket | null = null;
  closed: number | null = null;
  outstanding = 0;
  private anew = false;
  private waiting: (() => void)[] = [];

  constructor(
    readonly quoteId: string,
    readonly token: string,
    readonly known: Written,
  ) {
    this.reading = new Reading(this.docs[LINES], known);
    for (const channel of [LINES, COSTS] as const)
      this.docs[channel].on("update", (bytes: Uint8Array, origin: unknown) => {
        if (origin !== "room") this.send(channel, bytes);
      });
    this.docs[LINES].on("afterTransaction", (transaction) => this.reading.take(transaction));
  }

  async connect(headers: Record<string, string> = {}): Promise<this> {
    const { webSocket } = await SELF.fetch(`http://aplomb.test${draftPath(this.quoteId)}`, {
      headers: { Upgrade: "websocket", Cookie: `session=${this.token}`, ...headers },
    });
    if (!webSocket) throw new Error("no socket");
    this.socket = webSocket;
    this.closed = null;
    this.outstanding = 0;
    webSocket.binaryType = "arraybuffer";
    webSocket.addEventListener("message", ({ data }) => {
      if (this.socket !== webSocket) return;
      this.hear(data as ArrayBuffer | string);
      for (const look of this.waiting.splice(0)) look();
    });
    webSocket.addEventListener("close", ({ code }) => {
      if (this.socket !== webSocket) return;
      this.closed = code;
      for (const look of this.waiting.splice(0)) look();
    });
    webSocket.accept();
    return this;
  }

  private hear(data: ArrayBuffer | string): void {
    if (typeof data === "string") {
      this.heard.push(new TextEncoder().encode(data));
      const told = JSON.parse(data) as Told;
      this.told.push(told);
      if ("hello" in told)
        for (const channel of told.hello.costs ? ([LINES, COSTS] as const) : ([LINES] as const))
          this.socket?.send(framed({ channel, kind: ASK, bytes: Y.encodeStateVector(this.docs[channel]) }));
      if ("stored" in told && (told.anew || !this.anew)) {
        this.anew = false;
        this.outstanding -= told.stored;
      }
      return;
    }
    this.heard.push(new Uint8Array(data));
    const frame = frameIn(data);
    if (!frame) throw new Error("no frame");
    if (frame.kind === ASK && frame.channel === LINES) [this.outstanding, this.anew] = [0, true];
    if (frame.kind === ASK)
      this.send(frame.channel, Y.encodeStateAsUpdate(this.docs[frame.channel], frame.bytes), ANSWER);
    else Y.applyUpdate(this.docs[frame.channel], frame.bytes, "room");
    if (frame.kind === ANSWER) this.answered.add(frame.channel);
  }
  answered = new Set<Channel>();

  private send(channel: Channel, bytes: Uint8Array, kind: typeof ANSWER | typeof UPDATE = UPDATE): void {
    if (!this.socket || this.closed !== null) return;
    this.outstanding++;
    this.socket.send(framed({ channel, kind, bytes }));
  }

  /** Once this is true; looked at after each word of the room. */
  async until(true_: () => boolean): Promise<void> {
    while (!true_()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
  /** The next word of the room. */
  next = () => new Promise<void>((resolve) => this.waiting.push(resolve));
  synced = () => this.until(() => this.answered.has(LINES));
  stored = () => this.until(() => this.outstanding === 0);

  body = () => this.reading.written().body;
  costs = (): Costs => costsFrom(this.docs[COSTS]);
  edit(change: (body: DocumentBody) => DocumentBody): void {
    const was = this.reading.written();
    transcribe(this.docs[LINES], was, { ...was, body: change(was.body) }, "mine");
  }
  write(header: object): void {
    const was = this.reading.written();
    transcribe(this.docs[LINES], was, { ...was, header: { ...was.header, ...header } }, "mine");
  }
  cost(id: string, cost: Costs[string]): void {
    transcribeCosts(this.docs[COSTS], this.costs(), { ...this.costs(), [id]: cost }, "mine");
  }
  leave(): void {
    this.socket?.close(1000);
    this.closed = 1000;
  }
}

/** A window opened on a draft by this person, once it has what the room has. */
export async function windowOn(quoteId: string, token: string): Promise<DraftWindow> {
  const view = await getQuote(as("direction"), quoteId);
  const window = await new DraftWindow(quoteId, token, { header: view.header, body: view.body }).connect();
  await window.synced();
  return window;
}

export const draftRoomOf = (quoteId: string) => env.QUOTE.get(env.QUOTE.idFromName(`quote:${quoteId}`));

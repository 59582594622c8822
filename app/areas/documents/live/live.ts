import * as Y from "yjs";
import type { Problem } from "~/domain/problem";
import type { Cell, Seat, Told } from "~/durable/quote/shared";
import { costsFrom } from "~/durable/quote/shared/costs";
import { ANSWER, ASK, type Channel, COSTS, type Frame, LINES, UPDATE } from "~/durable/quote/shared/frames";
import { Reading } from "~/durable/quote/shared/reading";
import { transcribe, transcribeCosts } from "~/durable/quote/shared/writing";
import { carried, type Draft } from "../editor/draft";
import type { Change, Editor } from "../editor/editor";
import type { RoomView } from "../editor/room";
import { Device } from "./device";
import { History, MINE } from "./history";
import { Wire } from "./wire";

interface Hands {
  /** What was put back, and why. */
  refused(problems: Problem[]): void;
  /** The draft left, or this person may not write it any more. */
  shut(why: "left" | "forbidden"): void;
}

interface Place {
  path: string;
  userId: string;
  documentId: string;
}

const CHANNELS: readonly Channel[] = [LINES, COSTS];
/** By this origin comes what the room or the device says: not to be sent back. */
const ROOM = "room";
/** Others' changes shine so long. */
const SHINES = 1_600;
const CURSOR = 60;
/** An undo offered on the next page may still come for so long. */
const ENDS = 60_000;
/** Without a network, what this device keeps is shown after so long. */
const PATIENCE = 3_000;

/**
 * One draft written by several: the editor on one side, two shared documents on the other, the room behind them. What
 * one types is in the document at once, kept on this device, and confirmed by the room.
 */
export class Live {
  private docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()];
  private readonly device: Device;
  private readonly wire: Wire;
  private readonly start: Draft;
  private reading: Reading | null = null;
  private history: History | null = null;
  private seat = "";
  private seesCosts: boolean;
  private generation: string | null = null;
  /** Channels whose answer is still to come. */
  private awaited = new Set<Channel>();
  /** What the room said that it has of each document. */
  private theirs: Partial<Record<Channel, Uint8Array>> = {};
  /** The room said hello on this connection. */
  private joined = false;
  private turn: Promise<unknown> = Promise.resolve();
  private outstanding = 0;
  private unsent = false;
  /** The room asked, and did not confirm the answer yet: what it confirms meanwhile was said before. */
  private anew = false;
  private resting = false;
  private savedAt: number | null = null;
  private seats: Seat[] = [];
  private cell: Cell | null = null;
  private end: ReturnType<typeof setTimeout> | undefined;
  private timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(
    private readonly place: Place,
    private readonly editor: Editor,
    private readonly view: RoomView,
    private readonly hands: Hands,
  ) {
    this.start = editor.draft();
    this.seesCosts = this.start.costs !== null;
    this.device = new Device(place.userId, place.documentId);
    this.wire = new Wire(place.path, {
      frame: (frame) => this.inTurn(() => this.hear(frame)),
      told: (told) => this.inTurn(() => this.told(told)),
      lost: () => this.inTurn(() => this.lost()),
      shut: (why) => this.inTurn(() => this.shut(why)),
    });
    editor.onChange((change) => this.typed(change));
    editor.subscribe(() => this.showCell());
  }

  /** Brings back what this device keeps, then calls the room. */
  async open(): Promise<void> {
    const known = this.device.known();
    this.listen();
    if (known) {
      this.generation = known;
      await this.device.keep(known, this.docs, this.seesCosts);
      this.later(PATIENCE, () => this.docs[LINES].share.size > 0 && this.bind());
    }
    this.wire.connect();
  }

  /** The page is left: nothing more is heard; what is typed still, by an undo in a toast, is sent. */
  rest(): void {
    this.resting = true;
    if (this.outstanding > 0 || this.unsent) return;
    this.joined = false;
    this.wire.rest();
    clearTimeout(this.end);
    this.end = setTimeout(() => this.stop(), ENDS);
  }

  private stop(): void {
    this.wire.stop();
    this.device.stop();
    this.history?.stop();
    for (const timer of this.timers) clearTimeout(timer);
  }

  private inTurn(work: () => unknown): void {
    this.turn = this.turn.then(work);
  }

  private listen(): void {
    for (const channel of CHANNELS) {
      const doc = this.docs[channel];
      doc.on("update", (bytes: Uint8Array, origin: unknown) => {
        // What the room said, and what the device kept, is not news to the room.
        if (
          this.reading &&
          (typeof origin !== "object" || origin instanceof Y.UndoManager) &&
          origin !== ROOM
        )
          this.pass({ channel, kind: UPDATE, bytes });
      });
      doc.on("afterTransaction", (transaction: Y.Transaction) => this.changed(channel, transaction));
    }
  }

  private changed(channel: Channel, transaction: Y.Transaction): void {
    if (!this.reading || !this.history) return;
    const lines = channel === LINES ? this.reading.take(transaction).lines : new Set<string>();
    if (transaction.origin === MINE || transaction.changed.size === 0) return;
    this.editor.receive(this.draft());
    if (transaction.origin === ROOM) this.shine(lines);
  }

  private draft(): Draft {
    const was = this.editor.draft();
    const written = this.reading?.written() ?? was;
    return { ...written, costs: this.seesCosts ? costsFrom(this.docs[COSTS], was.costs ?? {}) : null };
  }

  /** From now on the editor shows the shared document; what was typed meanwhile goes on top of it. */
  private bind(): void {
    if (this.reading) return;
    this.reading = new Reading(this.docs[LINES], this.start);
    this.history = new History(this.docs, (change, origin) => this.transcribe(change, origin));
    const typed = this.editor.draft();
    const shared = this.draft();
    const { draft } = carried(this.start, typed, shared);
    this.editor.share(this.history);
    // All at once: a draft without the line one is typing in, be it for an instant, would take the cursor away.
    this.editor.receive(draft);
    const after = this.editor.draft();
    if (after !== shared) this.history.record({ before: shared, after, tag: null });
    this.showSave();
    this.showCell();
  }

  private typed(change: Change): void {
    if (this.history) this.history.record(change);
    else this.view.show({ save: { kind: "waiting" } });
  }

  private transcribe({ before, after }: Change, origin: string): void {
    transcribe(this.docs[LINES], before, after, origin, this.editor.copies());
    if (before.costs && after.costs) transcribeCosts(this.docs[COSTS], before.costs, after.costs, origin);
  }

  private pass(frame: Frame): void {
    if (this.joined && this.awaited.size === 0 && this.wire.send(frame)) this.outstanding++;
    else {
      this.unsent = true;
      if (this.resting) this.wire.connect();
    }
    this.showSave();
  }

  private hear({ channel, kind, bytes }: Frame): void {
    const doc = this.docs[channel];
    if (kind === ASK) {
      this.theirs[channel] = bytes;
      // Whatever was said before and not confirmed is in what is sent now: counted anew from here.
      if (channel === LINES) [this.outstanding, this.unsent, this.anew] = [0, false, true];
      if (this.wire.send({ channel, kind: ANSWER, bytes: Y.encodeStateAsUpdate(doc, bytes) }))
        this.outstanding++;
      return this.showSave();
    }
    Y.applyUpdate(doc, bytes, ROOM);
    if (kind !== ANSWER || !this.awaited.delete(channel) || this.awaited.size > 0) return;
    this.bind();
    if (this.unsent) this.complete();
    this.showSave();
  }

  /** Typed while the room was answering: what it did not have then goes to it. */
  private complete(): void {
    this.unsent = false;
    for (const channel of this.seesCosts ? CHANNELS : ([LINES] as const)) {
      const bytes = Y.encodeStateAsUpdate(this.docs[channel], this.theirs[channel]);
      if (this.wire.send({ channel, kind: UPDATE, bytes })) this.outstanding++;
    }
  }

  private async told(told: Told): Promise<void> {
    if ("hello" in told) await this.welcomed(told.hello);
    else if ("stored" in told) {
      if (this.anew && !told.anew) return;
      this.anew = false;
      this.outstanding = Math.max(0, this.outstanding - told.stored);
      if (this.outstanding === 0) this.savedAt = Date.now();
      this.showSave();
      if (this.resting) this.rest();
    } else if ("seats" in told) this.seats = told.seats;
    else if ("moved" in told)
      this.seats = this.seats.map((seat) =>
        seat.id === told.moved.seat ? { ...seat, cell: told.moved.cell } : seat,
      );
    else this.hands.refused(told.refused);
    if ("seats" in told || "moved" in told)
      this.view.show({ others: this.seats.filter(({ id }) => id !== this.seat) });
  }

  private async welcomed({ generation, costs, seat }: { generation: string; costs: boolean; seat: string }) {
    this.seat = seat;
    this.outstanding = 0;
    this.awaited = new Set(costs ? CHANNELS : [LINES]);
    if (this.seesCosts && !costs) {
      this.seesCosts = false;
      this.device.forgetCosts(generation);
      this.editor.receive({ ...this.editor.draft(), costs: null });
    }
    if (this.generation !== generation) await this.reborn(generation);
    this.joined = true;
    for (const channel of this.awaited)
      this.wire.send({ channel, kind: ASK, bytes: Y.encodeStateVector(this.docs[channel]) });
    this.cell = null;
    this.showCell();
  }

  /** The room began anew: what this device wrote and the room never confirmed is done again in the new documents. */
  private async reborn(generation: string): Promise<void> {
    const before = this.generation === null ? null : await this.device.confirmed();
    if (this.generation !== null) {
      const old = this.reading ?? new Reading(this.docs[LINES], this.start);
      const mine = { ...old.written(), costs: null };
      const then = before ? { ...before, costs: null } : mine;
      await this.device.forget();
      this.history?.stop();
      [this.reading, this.history] = [null, null];
      this.docs = [new Y.Doc(), new Y.Doc()];
      this.listen();
      this.editor.receive({ ...carried(then, mine, this.start).draft, costs: this.start.costs });
    }
    this.generation = generation;
    await this.device.keep(generation, this.docs, this.seesCosts);
  }

  private lost(): void {
    this.joined = false;
    if (this.outstanding === 0 && !this.unsent && this.reading) this.device.confirm(this.reading.written());
    this.unsent ||= this.outstanding > 0;
    this.seats = [];
    this.view.show({ others: [] });
    this.showSave();
  }

  private async shut(why: "left" | "forbidden"): Promise<void> {
    const lost = this.unsent || this.outstanding > 0;
    this.view.show({
      others: [],
      save: lost ? { kind: "refused", sentences: [] } : this.view.snapshot().save,
    });
    if (!lost) await this.device.forget();
    this.hands.shut(why);
  }

  private showSave(): void {
    const waiting = this.outstanding > 0 || this.unsent;
    if (!waiting) return this.view.show({ save: { kind: "saved", at: this.savedAt } });
    this.view.show({ save: { kind: this.wire.connected() ? "saving" : "offline" } });
  }

  /** Tells the others where the cursor is, not more often than eyes follow. */
  private showCell(): void {
    const { active } = this.editor.snapshot();
    if (active?.line === this.cell?.line && active?.column === this.cell?.column) return;
    this.cell = active && { line: active.line, column: active.column };
    this.later(CURSOR, () => void (this.seat && this.wire.say({ cell: this.cell })));
  }

  private shine(lines: ReadonlySet<string>): void {
    if (lines.size === 0) return;
    this.view.show({ fresh: new Set([...this.view.snapshot().fresh, ...lines]) });
    this.later(SHINES, () =>
      this.view.show({ fresh: new Set([...this.view.snapshot().fresh].filter((id) => !lines.has(id))) }),
    );
  }

  private later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }
}

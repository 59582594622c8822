import type { SaveState } from "~/app/ui/draft/save-state";
import type { DocumentBody } from "~/domain/documents/document";
import type { Header } from "~/domain/documents/header";
import type { Clash } from "~/domain/documents/merge";
import type { UnitPrice } from "~/domain/money/money";
import { type Base, carried, costChanges, type Draft, sameDraft } from "./draft";

/** What a save sends; see `saveSchemaOf`. */
export interface Save {
  version: number;
  header: Header;
  body: DocumentBody;
  base: { header: Header; body: DocumentBody } | null;
  costs: Record<string, UnitPrice | null>;
  copies: Record<string, string>;
}

export type Answer =
  | {
      kind: "saved";
      version: number;
      merged: { header: Header; body: DocumentBody } | null;
      clashes: Clash[];
    }
  | { kind: "base-needed" }
  | { kind: "refused"; sentences: string[] };

/** What this device keeps until the server has confirmed it. */
export interface Kept {
  base: Base;
  draft: Draft;
  copies: Record<string, string>;
}

/** The outside world, so that tests can play it. A rejected `send` means that nothing reached the server. */
export interface Hands {
  send(save: Save): Promise<Answer>;
  keep(kept: Kept): void;
  forget(): void;
  /** Runs `work` later; returns how to call it off. */
  after(ms: number, work: () => void): () => void;
  now(): number;
}

/** What the saver reads and changes in the editor. */
export interface Edited {
  draft(): Draft;
  copies(): Record<string, string>;
  /** Puts what was typed since `from` on top of `to`, which others' work is part of. */
  absorb(from: Draft, to: Draft): void;
  clashed(clashes: Clash[]): void;
}

const QUIET = 400;
const LONGEST_WAIT = 30_000;

/**
 * Saves a draft by itself: a moment after the last change, one request at a time, again with patience when the
 * network is away. The draft lies on this device from the first change until the server confirmed it.
 */
export class Saver {
  private running = false;
  private failures = 0;
  private callOff: () => void = () => undefined;
  private heardMeanwhile: Base | null = null;
  private listeners = new Set<() => void>();
  private current: SaveState;

  constructor(
    private base: Base,
    private readonly edited: Edited,
    private readonly hands: Hands,
  ) {
    this.current = { kind: "saved", at: null };
  }

  readonly state = (): SaveState => this.current;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The version that the server last confirmed: what an act on the saved document is about. */
  readonly version = (): number => this.base.version;

  /** The draft changed. */
  touch(): void {
    if (this.current.kind === "refused") return this.keep();
    this.keep();
    if (!this.running) this.become(this.failures > 0 ? { kind: "offline" } : { kind: "waiting" });
    this.schedule(this.failures > 0 ? this.patience() : QUIET);
  }

  /** Saves now what waits: the page is left, the network is back. */
  async flush(): Promise<void> {
    this.callOff();
    await this.run();
  }

  /** The server shows a newer version: somebody else's work comes in under what is being typed. */
  heard(remote: Base): void {
    if (this.running) {
      if (!this.heardMeanwhile || this.heardMeanwhile.version < remote.version) this.heardMeanwhile = remote;
      return;
    }
    if (remote.version <= this.base.version) return;
    const { version: _, ...before } = this.base;
    const { draft, clashes } = carried(before, this.edited.draft(), remote);
    this.base = remote;
    this.edited.absorb(this.edited.draft(), draft);
    if (clashes.length > 0) this.edited.clashed(clashes);
    if (!this.clean()) this.touch();
    else this.become({ kind: "saved", at: this.hands.now() });
  }

  stop(): void {
    this.callOff();
  }

  private clean = () => sameDraft(this.edited.draft(), this.base);

  private keep(): void {
    this.hands.keep({ base: this.base, draft: this.edited.draft(), copies: this.edited.copies() });
  }

  private schedule(ms: number): void {
    this.callOff();
    this.callOff = this.hands.after(ms, () => void this.run());
  }

  private patience = () => Math.min(LONGEST_WAIT, 1_000 * 2 ** this.failures);

  private become(state: SaveState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }

  private async run(): Promise<void> {
    if (this.running || this.current.kind === "refused") return;
    if (this.clean()) {
      this.hands.forget();
      if (this.current.kind !== "saved") this.become({ kind: "saved", at: this.hands.now() });
      return;
    }
    this.running = true;
    const sent = this.edited.draft();
    if (this.failures === 0) this.become({ kind: "saving" });
    try {
      let answer = await this.hands.send(this.saveOf(sent, false));
      if (answer.kind === "base-needed") answer = await this.hands.send(this.saveOf(sent, true));
      this.running = false;
      this.failures = 0;
      this.settle(sent, answer);
    } catch {
      this.running = false;
      this.failures++;
      this.become({ kind: "offline" });
      this.schedule(this.patience());
    }
    const meanwhile = this.heardMeanwhile;
    this.heardMeanwhile = null;
    if (meanwhile) this.heard(meanwhile);
  }

  private saveOf(draft: Draft, withBase: boolean): Save {
    return {
      version: this.base.version,
      header: draft.header,
      body: draft.body,
      base: withBase ? { header: this.base.header, body: this.base.body } : null,
      costs: costChanges(this.base.costs, draft.costs),
      copies: this.edited.copies(),
    };
  }

  private settle(sent: Draft, answer: Answer): void {
    if (answer.kind !== "saved") {
      const sentences = answer.kind === "refused" ? answer.sentences : [];
      return this.become({ kind: "refused", sentences });
    }
    const stored: Draft = answer.merged ? { ...sent, ...answer.merged } : sent;
    this.base = { ...stored, version: answer.version };
    if (answer.merged) this.edited.absorb(sent, stored);
    if (answer.clashes.length > 0) this.edited.clashed(answer.clashes);
    if (this.clean()) {
      this.hands.forget();
      this.become({ kind: "saved", at: this.hands.now() });
    } else this.touch();
  }
}

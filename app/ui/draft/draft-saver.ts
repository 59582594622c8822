import type { SaveState } from "./save-state";

/** What lies on this device until the server has it: the draft and the version that it was written on. */
export interface KeptDraft<T> {
  draft: T;
  version: number;
  /** What was sent last and not answered, as JSON: the server may have it. */
  sent?: string | undefined;
}
export type Sent = { kind: "saved"; version: number } | { kind: "refused"; sentences: string[] };

/** The outside world, so that tests can play it. A rejected `send` means that nothing was decided: it is tried again. */
export interface DraftHands<T> {
  send(draft: T, version: number): Promise<Sent>;
  keep(kept: KeptDraft<T>): void;
  forget(): void;
  /** Runs `work` later; returns how to call it off. */
  after(ms: number, work: () => void): () => void;
  now(): number;
}

const QUIET = 600;
const LONGEST_WAIT = 30_000;

/**
 * Saves one whole draft by itself: a moment after the last change, one request at a time, again with patience while
 * the network is away. The draft lies on this device from its first change until the server has it.
 */
export class DraftSaver<T> {
  private saved: string;
  private running: Promise<void> | null = null;
  private failures = 0;
  private callOff: () => void = () => undefined;
  private listeners = new Set<() => void>();
  private current: SaveState = { kind: "saved", at: null };
  /** What this device kept of a version that somebody wrote over since. */
  private overtaken: T | null = null;
  private resumes = 0;
  private unanswered: string | undefined;
  /**
   * What was sent at this version and heard nothing of, by this page or the one before. The server may have it: the
   * same words go first, for other words at the same version would look like somebody else's change.
   */
  private again: T | null = null;

  constructor(
    private draft: T,
    private confirmed: number,
    private readonly hands: DraftHands<T>,
  ) {
    this.saved = JSON.stringify(draft);
  }

  readonly state = (): SaveState => this.current;
  readonly now = (): T => this.draft;
  readonly left = (): T | null => this.overtaken;
  /** How often the draft was put in place of what was on screen. */
  readonly rounds = (): number => this.resumes;
  readonly version = (): number => this.confirmed;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** The draft as it stands now. */
  write(draft: T): void {
    this.draft = draft;
    this.keep();
    if (this.current.kind === "refused") return this.tell();
    if (!this.running) this.become(this.failures > 0 ? { kind: "offline" } : { kind: "waiting" });
    else this.tell();
    this.schedule(this.failures > 0 ? this.patience() : QUIET);
  }

  /**
   * Takes up what this device kept; on another version it waits for a person to choose, unless that version is what
   * this device sent itself while its page closed.
   */
  resume(kept: KeptDraft<T>): void {
    const own = kept.sent === this.saved;
    if (own && JSON.stringify(kept.draft) === this.saved) return this.hands.forget();
    if (own || kept.version === this.confirmed) {
      this.resumes++;
      this.unanswered = own ? undefined : kept.sent;
      // What a closing page sent may arrive meanwhile: it goes again at once.
      this.again = this.unanswered === undefined ? null : (JSON.parse(this.unanswered) as T);
      this.write(kept.draft);
      return void this.run();
    }
    this.overtaken = kept.draft;
    this.tell();
  }

  /** What this device kept stands over what the server has at this version. */
  takeLeft(version: number): void {
    const kept = this.overtaken;
    this.overtaken = null;
    this.resumes++;
    if (kept !== null) this.restart(kept, version);
  }

  dropLeft(): void {
    this.overtaken = null;
    this.hands.forget();
    this.tell();
  }

  /** Saves now what waits. Answers whether everything is at the server. */
  async flush(): Promise<boolean> {
    this.callOff();
    if (this.running) await this.running;
    if (!this.clean()) await this.run();
    return this.clean() && this.current.kind !== "refused";
  }

  /** Takes up again on another version, after a person chose whose words stand. */
  restart(draft: T, version: number): void {
    this.confirmed = version;
    this.failures = 0;
    this.become({ kind: "waiting" });
    this.write(draft);
  }

  stop(): void {
    this.callOff();
  }

  private keep(): void {
    this.hands.keep({ draft: this.draft, version: this.confirmed, sent: this.unanswered });
  }

  private clean = () => this.again === null && JSON.stringify(this.draft) === this.saved;

  private schedule(ms: number): void {
    this.callOff();
    this.callOff = this.hands.after(ms, () => void this.run());
  }

  private patience = () => Math.min(LONGEST_WAIT, 1_000 * 2 ** this.failures);

  private become(state: SaveState): void {
    this.current = state;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private run(): Promise<void> {
    this.running ??= this.once().finally(() => {
      this.running = null;
      if (!this.clean() && this.current.kind !== "refused")
        this.schedule(this.failures > 0 ? this.patience() : QUIET);
    });
    return this.running;
  }

  private async once(): Promise<void> {
    if (this.current.kind === "refused") return;
    if (this.clean()) {
      this.hands.forget();
      if (this.current.kind !== "saved") this.become({ kind: "saved", at: this.hands.now() });
      return;
    }
    const sent = this.again ?? this.draft;
    const text = JSON.stringify(sent);
    this.unanswered = text;
    this.keep();
    if (this.failures === 0) this.become({ kind: "saving" });
    try {
      const answer = await this.hands.send(sent, this.confirmed);
      this.failures = 0;
      this.unanswered = undefined;
      const more = this.again !== null;
      this.again = null;
      if (answer.kind === "refused") {
        this.become(answer);
        return;
      }
      this.confirmed = answer.version;
      this.saved = text;
      if (this.clean()) {
        this.hands.forget();
        this.become({ kind: "saved", at: this.hands.now() });
      } else {
        this.keep();
        if (more) await this.once();
      }
    } catch {
      this.again = sent;
      this.failures++;
      this.become({ kind: "offline" });
    }
  }
}

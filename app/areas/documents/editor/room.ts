import type { SaveState } from "~/app/ui/draft/save-state";
import type { Seat } from "~/durable/quote/shared";

export interface RoomState {
  save: SaveState;
  /** The windows of others on this document. */
  others: readonly Seat[];
  /** Lines that others changed a moment ago. */
  fresh: ReadonlySet<string>;
  /** The version that the server last confirmed: what an act on the saved document is about. */
  version: number;
}

/** What the page shows of the room of its document: where the save stands, who else is there, what just changed. */
export class RoomView {
  private state: RoomState;
  /** As the server drew it. */
  readonly first: RoomState;
  private listeners = new Set<() => void>();

  constructor(version: number) {
    this.state = { save: { kind: "saved", at: null }, others: [], fresh: new Set(), version };
    this.first = this.state;
  }

  readonly snapshot = (): RoomState => this.state;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  show(change: Partial<RoomState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

import * as Y from "yjs";
import { costsIn, headIn, linesIn, optionsIn, wholeIn } from "~/durable/quote/shared/shape";
import type { Change, Past } from "../editor/editor";

/** By this origin this person writes: what undo takes back. */
export const MINE = "mine";
/** What this person's window does by itself: shared, and no step of undo. */
export const ASIDE = "aside";

const STEP = "step";

/**
 * Undo of one's own changes in both documents of a draft, its lines and its costs: a step may have touched either or
 * both. What others wrote stays, also in the same cell.
 */
export class History implements Past {
  private readonly managers: Y.UndoManager[];
  private step = 0;
  private replayed: number | null = null;
  private tag: string | null = null;
  /** Step -> the one line that it added. */
  private added = new Map<number, string>();

  constructor(
    [lines, costs]: readonly [Y.Doc, Y.Doc],
    private readonly write: (change: Change, origin: string) => void,
  ) {
    const tracked = { trackedOrigins: new Set([MINE]), captureTimeout: Number.MAX_SAFE_INTEGER };
    this.managers = [
      new Y.UndoManager([linesIn(lines), optionsIn(lines), headIn(lines), wholeIn(lines)], tracked),
      new Y.UndoManager(costsIn(costs), { ...tracked, trackedOrigins: new Set([MINE]) }),
    ];
    for (const manager of this.managers)
      manager.on("stack-item-added", ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) =>
        stackItem.meta.set(STEP, this.replayed ?? this.step),
      );
  }

  /** Writes a change; typing into one cell, change after change of the same tag, is one step. */
  record(change: Change): void {
    if (change.tag === null || change.tag !== this.tag) {
      this.step++;
      for (const manager of this.managers) manager.stopCapturing();
    }
    this.tag = change.tag;
    const known = new Set(change.before.body.lines.map(({ id }) => id));
    const fresh = change.after.body.lines.filter(({ id }) => !known.has(id));
    if (fresh.length === 1 && fresh[0]) this.added.set(this.step, fresh[0].id);
    this.write(change, MINE);
    for (const manager of this.managers) if (manager.canRedo()) manager.clear(false, true);
  }

  undo(): void {
    this.replay("undoStack", (manager) => manager.undo());
  }

  redo(): void {
    this.replay("redoStack", (manager) => manager.redo());
  }

  private replay(stack: "undoStack" | "redoStack", act: (manager: Y.UndoManager) => void): void {
    const stepOf = (manager: Y.UndoManager) => Number(manager[stack].at(-1)?.meta.get(STEP) ?? -1);
    const steps = this.managers.map(stepOf).filter((step) => step >= 0);
    if (steps.length === 0) return;
    this.replayed = stack === "undoStack" ? Math.max(...steps) : Math.min(...steps);
    for (const manager of this.managers) if (stepOf(manager) === this.replayed) act(manager);
    this.replayed = null;
    this.settle();
  }

  canUndo = (): boolean => this.managers.some((manager) => manager.canUndo());
  canRedo = (): boolean => this.managers.some((manager) => manager.canRedo());

  settle(): void {
    this.tag = null;
  }

  forget(lineId: string, change: Change): void {
    const [lines] = this.managers;
    const step = Number(lines?.undoStack.at(-1)?.meta.get(STEP) ?? -1);
    if (this.added.get(step) === lineId) lines?.undoStack.pop();
    this.settle();
    this.write(change, ASIDE);
  }

  stop(): void {
    for (const manager of this.managers) manager.destroy();
  }
}

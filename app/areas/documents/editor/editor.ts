import type { DocumentBody, Line } from "~/domain/documents/document";
import { removeLines } from "~/domain/documents/edit";
import { settled } from "~/domain/documents/settle";
import type { Column } from "./columns";
import { carried, type Draft } from "./draft";

export interface Cell {
  line: string;
  column: Column;
}

interface Step {
  before: Draft;
  after: Draft;
  /** Typing into one cell is one step: steps of the same tag join. */
  tag: string | null;
}

/** What a person did: the draft before and after, and what joins one keystroke to the next. */
export interface Change {
  before: Draft;
  after: Draft;
  tag: string | null;
}

/** Where the steps of undo of a shared document are kept: one's own, among what others do. */
export interface Past {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** The next change is a new step. */
  settle(): void;
  /** A line that was left blank goes, without being a step. */
  forget(lineId: string, change: Change): void;
}

export interface EditorState {
  draft: Draft;
  /** The cell that holds the cursor. */
  active: Cell | null;
  /** Lines chosen with the checkboxes, Shift+arrows or Ctrl+A. */
  selected: ReadonlySet<string>;
  /** Where a range of lines started. */
  anchor: string | null;
  canUndo: boolean;
  canRedo: boolean;
}

const NONE: ReadonlySet<string> = new Set();
const MOST_STEPS = 500;

/**
 * The document being written, outside React: rows listen to what they show and nothing else renders. Every change
 * goes through `edit`, so that all of them can be undone, also over what others brought in meanwhile.
 */
export class Editor {
  private state: EditorState;
  /** As the server drew it: what a part of the page that wakes up late starts from. */
  readonly first: EditorState;
  private done: Step[] = [];
  private undone: Step[] = [];
  private listeners = new Set<() => void>();
  private changed = new Set<(change: Change) => void>();
  private past: Past | null = null;
  /** New line -> the line it was copied from, whose cost the server gives it. */
  private copied: Record<string, string> = {};

  constructor(draft: Draft) {
    this.state = { draft, active: null, selected: NONE, anchor: null, canUndo: false, canRedo: false };
    this.first = this.state;
  }

  readonly snapshot = (): EditorState => this.state;
  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
  /** Called after every change of the draft by this person. */
  readonly onChange = (listener: (change: Change) => void) => {
    this.changed.add(listener);
    return () => void this.changed.delete(listener);
  };
  readonly draft = (): Draft => this.state.draft;
  readonly copies = (): Record<string, string> => this.copied;

  /** From now on the document is shared: its steps of undo are kept there. */
  share(past: Past): void {
    [this.past, this.done, this.undone] = [past, [], []];
    this.set({});
  }

  /** Shows what the shared document says now; not a change of this person. */
  receive(draft: Draft): void {
    const body = settled(draft.body);
    this.set({ draft: body === draft.body ? draft : { ...draft, body } });
  }

  /** Changes the draft. Changes with the same `tag`, one after the other, are undone together. */
  edit(change: (draft: Draft) => Draft, tag: string | null = null): void {
    const before = this.state.draft;
    const after = change(before);
    if (after === before) return;
    if (this.past) return this.told({ before, after, tag });
    const last = this.done.at(-1);
    if (tag !== null && last?.tag === tag && last.after === before)
      this.done[this.done.length - 1] = { ...last, after };
    else this.done = [...this.done, { before, after, tag }].slice(-MOST_STEPS);
    this.undone = [];
    this.set({ draft: after });
    this.tell({ before, after, tag });
  }

  /** A change of a shared document: written there first, which says what can be undone. */
  private told(change: Change): void {
    this.tell(change);
    this.set({ draft: change.after });
  }

  /** Changes the lines, options or discount. */
  editBody(change: (body: DocumentBody) => DocumentBody, tag: string | null = null): void {
    this.edit((draft) => {
      const changed = change(draft.body);
      const body = changed === draft.body ? changed : settled(changed);
      return body === draft.body ? draft : { ...draft, body };
    }, tag);
  }

  /** The next change starts a new step of undo, whatever its tag. */
  settle(): void {
    this.past?.settle();
    const last = this.done.at(-1);
    if (last?.tag) this.done[this.done.length - 1] = { ...last, tag: null };
  }

  undo(): void {
    if (this.past) this.past.undo();
    else this.replay(this.done, this.undone, (step) => [step.after, step.before]);
  }

  redo(): void {
    if (this.past) this.past.redo();
    else this.replay(this.undone, this.done, (step) => [step.before, step.after]);
  }

  private replay(from: Step[], to: Step[], ends: (step: Step) => [Draft, Draft]): void {
    const step = from.pop();
    if (!step) return;
    const [was, becomes] = ends(step);
    to.push({ ...step, tag: null });
    const before = this.state.draft;
    const { draft } = carried(was, becomes, before);
    this.set({ draft });
    this.tell({ before, after: draft, tag: null });
  }

  /** Puts what was typed since `from` on top of `to`; not a step of undo. */
  absorb(from: Draft, to: Draft): void {
    const { draft } = carried(from, this.state.draft, to);
    this.set({ draft });
  }

  /** A blank line that one leaves goes away without being a step of undo. */
  forget(lineId: string): void {
    const before = this.state.draft;
    const body = removeLines(before.body, new Set([lineId]));
    if (body === before.body) return;
    const change: Change = { before, after: { ...before, body }, tag: null };
    if (this.past) {
      this.past.forget(lineId, change);
      return this.set({ draft: change.after });
    }
    const last = this.done.at(-1);
    const onlyAddedIt = last?.after === before && !last.before.body.lines.some((line) => line.id === lineId);
    if (onlyAddedIt && last.before.body.lines.length === body.lines.length)
      this.done = this.done.slice(0, -1);
    this.set({ draft: change.after });
    this.tell(change);
  }

  /** Tells that these new lines were copied from others. */
  copy(pairs: Record<string, string>): void {
    this.copied = { ...this.copied, ...pairs };
  }

  activate(active: Cell | null): void {
    if (active?.line === this.state.active?.line && active?.column === this.state.active?.column) return;
    this.settle();
    this.set({ active });
  }

  select(ids: Iterable<string>, anchor: string | null = null): void {
    this.set({ selected: new Set(ids), anchor });
  }

  toggle(id: string): void {
    const selected = new Set(this.state.selected);
    if (!selected.delete(id)) selected.add(id);
    this.set({ selected, anchor: id });
  }

  /** Every line from the anchor (or the active line) to this one. */
  selectTo(id: string): void {
    const lines = this.state.draft.body.lines;
    const anchor = this.state.anchor ?? this.state.active?.line ?? id;
    const at = (lineId: string) => lines.findIndex((line) => line.id === lineId);
    const [from, to] = [at(anchor), at(id)].toSorted((a, b) => a - b);
    if (from === undefined || to === undefined || from < 0) return;
    this.select(
      lines.slice(from, to + 1).map((line) => line.id),
      anchor,
    );
  }

  /** The chosen lines, or the active one when nothing is chosen, in their order. */
  targets(): Line[] {
    const { selected, active, draft } = this.state;
    const wanted = selected.size > 0 ? selected : new Set(active ? [active.line] : []);
    return draft.body.lines.filter((line) => wanted.has(line.id));
  }

  private set(change: Partial<EditorState>): void {
    const next = { ...this.state, ...change };
    if (change.draft) {
      const alive = new Set(next.draft.body.lines.map((line) => line.id));
      if ([...next.selected].some((id) => !alive.has(id)))
        next.selected = new Set([...next.selected].filter((id) => alive.has(id)));
      if (next.active && !alive.has(next.active.line)) next.active = null;
    }
    this.state = {
      ...next,
      canUndo: this.past ? this.past.canUndo() : this.done.length > 0,
      canRedo: this.past ? this.past.canRedo() : this.undone.length > 0,
    };
    for (const listener of this.listeners) listener();
  }

  private tell(change: Change): void {
    for (const listener of this.changed) listener(change);
  }
}

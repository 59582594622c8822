import { useState } from "react";
import {
  BLANK,
  type Colour,
  carried,
  type Drawing,
  inside,
  inTheMiddle,
  isSlip,
  type Mark,
  type MarkKind,
  type Point,
  redone,
  type Size,
  stepped,
  undone,
} from "~/domain/files/annotation";

/** Which part of a mark the hand holds. */
export type Grip = "from" | "to" | "whole";

/** What was drawn on a picture and not kept yet stays while the page lives: closing by mistake loses nothing. */
const left = new Map<string, Drawing>();

/** Marks on one picture: drawn, carried, written, removed, undone. `picture` names a content, not a file. */
export function useDrawing(picture: string, size: Size) {
  const [drawing, setDrawing] = useState(left.get(picture) ?? BLANK);
  const [selected, select] = useState<string | null>(null);
  const [colour, setColour] = useState<Colour>("red");
  const turn = (change: (before: Drawing) => Drawing) =>
    setDrawing((before) => {
      const after = change(before);
      left.set(picture, after);
      return after;
    });
  const { marks } = drawing;
  const mark = marks.find((one) => one.id === selected) ?? null;
  const replaced = (all: Mark[], next: Mark) => all.map((one) => (one.id === next.id ? next : one));
  /** A step of its own, or more of the one under way. */
  const change = (next: Mark, isStep: boolean) =>
    turn((before) =>
      isStep
        ? stepped(before, replaced(before.marks, next))
        : { ...before, marks: replaced(before.marks, next) },
    );
  const add = (next: Mark) => {
    turn((before) => stepped(before, [...before.marks, next]));
    select(next.id);
  };
  const remove = (id: string) => {
    turn((before) =>
      stepped(
        before,
        before.marks.filter((one) => one.id !== id),
      ),
    );
    select(null);
  };
  return {
    marks,
    mark,
    colour,
    select,
    change,
    remove,
    add,
    addInTheMiddle: (kind: MarkKind) => add(inTheMiddle(crypto.randomUUID(), kind, colour, size)),
    /** From where it was when the hand took it. */
    pulled: (taken: Mark, grip: Grip, by: Point): Mark =>
      grip === "whole"
        ? carried(taken, by, size)
        : { ...taken, [grip]: inside({ x: taken[grip].x + by.x, y: taken[grip].y + by.y }, size) },
    isSlip: (one: Mark) => isSlip(one, size),
    setColour: (next: Colour) => {
      setColour(next);
      if (mark && mark.kind !== "blur") change({ ...mark, colour: next }, true);
    },
    undo: drawing.past.length > 0 ? () => turn(undone) : null,
    redo: drawing.future.length > 0 ? () => turn(redone) : null,
    forget: () => left.delete(picture),
  };
}
export type DrawingActs = ReturnType<typeof useDrawing>;

import type { DragDropEventHandlers } from "@dnd-kit/react";
import { type RefObject, useMemo, useRef } from "react";
import type { Line } from "~/domain/documents/document";
import { useSession } from "./session";

type Handlers = DragDropEventHandlers;

interface Landing {
  before: string | null;
  optionId: string | null;
  /** Where the mark is drawn on the element under the pointer. */
  mark: "before" | "after";
}

/** Before or after the row under the pointer, first in an option by its head, last of the offer by the end row. */
function landingOn(element: HTMLElement, y: number, lines: readonly Line[]): Landing | null {
  const { line: id, option } = element.dataset;
  if (option !== undefined)
    return {
      before: lines.find((line) => line.optionId === option)?.id ?? null,
      optionId: option,
      mark: "after",
    };
  if (id === undefined) return { before: null, optionId: null, mark: "before" };
  const index = lines.findIndex((line) => line.id === id);
  const optionId = lines[index]?.optionId ?? null;
  const box = element.getBoundingClientRect();
  return y > box.top + box.height / 2
    ? { before: lines[index + 1]?.id ?? null, optionId, mark: "after" }
    : { before: id, optionId, mark: "before" };
}

/**
 * Dragging by the handle, with the mouse or a finger: a line between rows shows where the lines land, in or out of
 * options. The mark is an attribute on the row, so that nothing renders while one drags.
 */
export function useGridDrag(grid: RefObject<HTMLDivElement | null>) {
  const { editor, commands } = useSession();
  const landing = useRef<Landing | null>(null);
  return useMemo(() => {
    const unmark = () => {
      for (const row of grid.current?.querySelectorAll("[data-drop]") ?? []) row.removeAttribute("data-drop");
    };
    const onMove: NonNullable<Handlers["onDragMove"]> = (event) => {
      unmark();
      const { x, y } = event.operation.position.current;
      const under = document
        .elementsFromPoint(x, y)
        .map((element) => element.closest<HTMLElement>("[data-line], [data-option], [data-end]"))
        .find((element) => element !== null && grid.current?.contains(element));
      landing.current = under ? landingOn(under, y, editor.draft().body.lines) : null;
      if (under && landing.current) under.setAttribute("data-drop", landing.current.mark);
    };
    const onEnd: NonNullable<Handlers["onDragEnd"]> = (event) => {
      unmark();
      const to = landing.current;
      const source = event.operation.source?.id;
      landing.current = null;
      if (event.canceled || !to || source === undefined) return;
      const id = String(source);
      const { selected } = editor.snapshot();
      commands.move(selected.has(id) ? selected : new Set([id]), to.before, to.optionId);
    };
    return { onMove, onEnd };
  }, [grid, editor, commands]);
}

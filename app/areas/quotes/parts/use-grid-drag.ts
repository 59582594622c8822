import type { DragDropEventHandlers } from "@dnd-kit/react";
import { type RefObject, useMemo, useRef } from "react";
import { useSession } from "./session";

type Handlers = DragDropEventHandlers;

interface Landing {
  before: string | null;
  optionId: string | null;
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
      const { target, position } = event.operation;
      landing.current = null;
      if (!target) return;
      const { lines } = editor.draft().body;
      const id = String(target.id);
      if (id === "end") {
        landing.current = { before: null, optionId: null };
        grid.current?.querySelector("[data-end]")?.setAttribute("data-drop", "before");
        return;
      }
      if (id.startsWith("option:")) {
        const optionId = id.slice(7);
        const first = lines.find((line) => line.optionId === optionId);
        landing.current = { before: first?.id ?? null, optionId };
        grid.current
          ?.querySelector(`[data-option="${CSS.escape(optionId)}"]`)
          ?.setAttribute("data-drop", "after");
        return;
      }
      const row = grid.current?.querySelector(`[data-line="${CSS.escape(id)}"]`);
      const index = lines.findIndex((line) => line.id === id);
      if (!row || index < 0) return;
      const box = row.getBoundingClientRect();
      const below = position.current.y > box.top + box.height / 2;
      row.setAttribute("data-drop", below ? "after" : "before");
      landing.current = {
        before: below ? (lines[index + 1]?.id ?? null) : id,
        optionId: lines[index]?.optionId ?? null,
      };
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

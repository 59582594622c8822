import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";

/**
 * A panel that drops from a button of the frame: a press elsewhere, Escape, the focus leaving and another page close
 * it; Escape gives the focus back to the button. `root` goes on what holds both, `button` on the button.
 */
export function useDrop() {
  const { pathname, search } = useLocation();
  const place = pathname + search;
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const holder = useRef<HTMLDivElement>(null);
  const opened = openedAt === place;
  useEffect(() => {
    if (!opened) return;
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) setOpenedAt(null);
    };
    document.addEventListener("pointerdown", elsewhere);
    return () => document.removeEventListener("pointerdown", elsewhere);
  }, [opened]);
  const close = () => setOpenedAt(null);
  return {
    opened,
    close,
    root: {
      ref: holder,
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== "Escape" || !opened) return;
        event.preventDefault();
        close();
        holder.current?.querySelector("button")?.focus();
      },
      onBlur: (event: FocusEvent) => {
        const to = event.relatedTarget;
        if (to && !event.currentTarget.contains(to)) close();
      },
    },
    button: {
      type: "button" as const,
      "aria-expanded": opened,
      onClick: () => setOpenedAt(opened ? null : place),
    },
  };
}

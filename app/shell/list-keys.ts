import type { RefObject } from "react";
import { useKeys } from "./keys";

/**
 * Arrows walk the links of a list: the first press enters it, Enter opens the focused one as any link.
 * `selector` finds the links inside `list`, in reading order.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, selector: string): void {
  const go = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = links[at < 0 ? 0 : Math.max(0, Math.min(links.length - 1, at + step))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  };
  useKeys([
    { keys: "ArrowDown", label: "Parcourir la liste", run: () => go(1) },
    { keys: "ArrowUp", label: "Parcourir la liste", run: () => go(-1) },
  ]);
}

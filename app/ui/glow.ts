import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** More than this at once is a new page, not somebody's change. */
const MANY = 15;

/**
 * Rows that changed while one looks at them (a colleague saved, an undo came back) glow for a second. A new
 * address starts over in silence. Rows carry their key as `data-key` inside `list`.
 */
export function useGlow<Row>(
  list: RefObject<HTMLElement | null>,
  rows: Row[],
  rowKey: (row: Row) => string,
): void {
  const { pathname, search } = useLocation();
  const address = pathname + search;
  const seen = useRef<{ address: string; texts: Map<string, string> } | null>(null);
  const keyOf = useRef(rowKey);
  useEffect(() => {
    const texts = new Map(rows.map((row) => [keyOf.current(row), JSON.stringify(row)]));
    const before = seen.current;
    seen.current = { address, texts };
    if (before?.address !== address) return;
    const changed = [...texts.keys()].filter((key) => before.texts.get(key) !== texts.get(key));
    if (changed.length > MANY) return;
    for (const row of list.current?.querySelectorAll<HTMLElement>("[data-key]") ?? []) {
      if (!changed.includes(row.dataset.key ?? "")) continue;
      row.classList.add("glow");
      row.addEventListener("animationend", () => row.classList.remove("glow"), { once: true });
    }
  }, [rows, address, list]);
}

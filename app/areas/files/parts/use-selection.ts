import { useRef, useState } from "react";

/** What is chosen among the rows on screen, by their keys; Shift takes all from the last one chosen. */
export function useSelection(keys: string[]) {
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  // What left the screen is chosen no more.
  const chosen = new Set(keys.filter((key) => all.has(key)));
  const toggle = (key: string, withShift: boolean) => {
    const next = new Set(chosen);
    const [from, to] = [keys.indexOf(last.current ?? ""), keys.indexOf(key)];
    const range = withShift && from >= 0 ? keys.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
    const on = !chosen.has(key);
    for (const one of range) {
      if (on) next.add(one);
      else next.delete(one);
    }
    last.current = key;
    setAll(next);
  };
  return {
    chosen,
    toggle,
    all: () => setAll(chosen.size === keys.length ? new Set() : new Set(keys)),
    none: () => setAll(new Set()),
  };
}
export type Selection = ReturnType<typeof useSelection>;

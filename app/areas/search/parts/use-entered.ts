import { useEffect, useRef } from "react";
import type { Found } from "~/operations/search/found";

/**
 * Enter that came before the answer, as a scanner types it: once the answer is there, the only thing called so is
 * opened, or else all that was found. Returns what notes the key; `text` written meanwhile forgets it.
 */
export function useEntered(
  text: string,
  { found, waiting }: { found: Found | null; waiting: boolean },
  open: (href: string | null, newTab: boolean) => void,
): (newTab: boolean) => void {
  const entered = useRef<{ text: string; newTab: boolean } | null>(null);
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const key = entered.current;
    if (!key || waiting) return;
    entered.current = null;
    if (key.text === text) latest.current(found?.only ?? null, key.newTab);
  }, [waiting, found, text]);
  return (newTab) => {
    entered.current = { text, newTab };
  };
}

import { useEffect, useState } from "react";
import type { Within } from "~/domain/search/within";
import type { Found } from "~/operations/search/found";

const PAUSE_MS = 40;

/** Asks while one types: 40 ms after the last key, and an answer that came too late is thrown away. */
export function useFound(
  text: string,
  within: Within,
): { found: Found | null; waiting: boolean; failed: boolean } {
  const [state, setState] = useState<{ of: string; found: Found | null; failed: boolean }>({
    of: "",
    found: null,
    failed: false,
  });
  const typed = text.trim();
  const key = `${within} ${typed}`;
  useEffect(() => {
    if (typed === "") return;
    const stale = new AbortController();
    const among = within === "all" ? "" : `&dans=${within}`;
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/recherche/resultats?q=${encodeURIComponent(typed)}${among}`, {
          signal: stale.signal,
        });
        if (!response.ok) throw new Error(String(response.status));
        setState({ of: key, found: (await response.json()) as Found, failed: false });
      } catch {
        if (!stale.signal.aborted) setState({ of: key, found: null, failed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [typed, within, key]);
  if (typed === "") return { found: null, waiting: false, failed: false };
  return { found: state.found, waiting: state.of !== key, failed: state.failed && state.of === key };
}

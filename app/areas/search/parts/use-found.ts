import { useEffect, useState } from "react";
import type { Found } from "~/operations/search/search";

const PAUSE_MS = 40;

/** Asks while one types: 40 ms after the last key, and an answer that came too late is thrown away. */
export function useFound(text: string): { found: Found | null; waiting: boolean; failed: boolean } {
  const [state, setState] = useState<{ of: string; found: Found | null; failed: boolean }>({
    of: "",
    found: null,
    failed: false,
  });
  const typed = text.trim();
  useEffect(() => {
    if (typed === "") return;
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/recherche/resultats?q=${encodeURIComponent(typed)}`, {
          signal: stale.signal,
        });
        if (!response.ok) throw new Error(String(response.status));
        setState({ of: typed, found: (await response.json()) as Found, failed: false });
      } catch {
        if (!stale.signal.aborted) setState({ of: typed, found: null, failed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stale.abort();
    };
  }, [typed]);
  if (typed === "") return { found: null, waiting: false, failed: false };
  return { found: state.found, waiting: state.of !== typed, failed: state.failed && state.of === typed };
}

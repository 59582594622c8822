import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import type { HistoryEntry } from "~/operations/clients/history";

export interface HistoryPage {
  entries: HistoryEntry[];
  next: string | null;
}
type Asked = { from: string; until?: string };

const keyOf = (entry: HistoryEntry) => `${entry.at}:${entry.id}`;

/**
 * The first page and those fetched after it. When the first page comes again, because somebody wrote, what follows it
 * stays on screen and is asked again down to where one had read: nothing jumps.
 */
export function useHistory(first: HistoryPage, address: string, query: string) {
  const fetcher = useFetcher<HistoryPage>();
  const [tail, setTail] = useState<HistoryPage | null>(null);
  const asked = useRef<Asked | null>(null);
  const handled = useRef<unknown>(null);
  const load = useRef((_: Asked) => undefined as void);
  useEffect(() => {
    load.current = (what) => {
      asked.current = what;
      const page = new URLSearchParams(query);
      page.set("suite", what.from);
      if (what.until) page.set("jusqua", what.until);
      void fetcher.load(`${address}&${page}`);
    };
  });
  useEffect(() => {
    const got = fetcher.data;
    if (!got || handled.current === got) return;
    handled.current = got;
    const again = asked.current?.until !== undefined;
    setTail((known) => ({
      entries: again ? got.entries : [...(known?.entries ?? []), ...got.entries],
      next: again ? (known?.next ?? null) : got.next,
    }));
  }, [fetcher.data]);
  const seen = useRef(first);
  useEffect(() => {
    if (seen.current === first) return;
    seen.current = first;
    const last = tail?.entries.at(-1);
    if (last && first.next) load.current({ from: first.next, until: keyOf(last) });
  }, [first, tail]);

  const shown = new Set(first.entries.map((entry) => entry.id));
  const rest = first.next ? (tail?.entries ?? []).filter((entry) => !shown.has(entry.id)) : [];
  const next = first.next && tail ? tail.next : first.next;
  return {
    entries: rest.length > 0 ? [...first.entries, ...rest] : first.entries,
    next,
    loading: fetcher.state !== "idle",
    more: () => {
      if (next && fetcher.state === "idle") load.current({ from: next });
    },
  };
}

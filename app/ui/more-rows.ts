import { useEffect, useRef, useState } from "react";
import { useFetcher, useSearchParams } from "react-router";

export interface Rows<Row> {
  rows: Row[];
  next: string | null;
}

/**
 * The rows of a list paged by key: the first page comes with the route, the following ones are fetched from the
 * same route with ?suite= and appended. New first rows (a filter, somebody's change) start over.
 */
export function useMoreRows<Row>(first: Rows<Row>, pick: ((data: unknown) => Rows<Row>) | undefined) {
  const fetcher = useFetcher<unknown>();
  const [params] = useSearchParams();
  const [tail, setTail] = useState<{ of: Row[]; rows: Row[]; next: string | null } | null>(null);
  const current = tail?.of === first.rows ? tail : { of: first.rows, rows: [], next: first.next };
  const asked = useRef<{ of: Row[]; after: string } | null>(null);
  const handled = useRef<unknown>(null);

  useEffect(() => {
    if (!pick || !fetcher.data || handled.current === fetcher.data) return;
    handled.current = fetcher.data;
    const question = asked.current;
    if (question?.of !== first.rows) return;
    const got = pick(fetcher.data);
    setTail((t) => {
      const known = t?.of === first.rows ? t : { rows: [], next: first.next };
      // Asked twice, by a fast hand or a slow screen: the rows are there already.
      if (known.next !== question.after) return t;
      return { of: first.rows, rows: [...known.rows, ...got.rows], next: got.next };
    });
  }, [fetcher.data, pick, first.rows, first.next]);

  const more = () => {
    if (!current.next || !pick || fetcher.state !== "idle") return;
    const query = new URLSearchParams(params);
    query.set("suite", current.next);
    asked.current = { of: first.rows, after: current.next };
    void fetcher.load(`?${query}`);
  };
  const rows = current.rows.length > 0 ? [...first.rows, ...current.rows] : first.rows;
  return { rows, next: current.next, loading: fetcher.state !== "idle", more };
}

/** Calls `reach` when the returned element comes near the screen. */
export function useNearEnd(active: boolean, reach: () => void) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(reach);
  useEffect(() => {
    latest.current = reach;
  });
  useEffect(() => {
    if (!active || !end.current) return;
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && latest.current(),
      { rootMargin: "600px" },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [active]);
  return end;
}

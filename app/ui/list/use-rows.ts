import { useCallback, useEffect, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import type { ListRow } from "~/operations/lists/asked";
import type { OpenedList } from "~/operations/lists/open-list";

/** Rows asked at once; the server gives twice as many at most. */
const BLOCK = 100;
/** A scroll that goes on asks nothing of the places it passes. */
const PAUSE_MS = 60;
/** The order is asked for before the end of what came with the page is in sight. */
const AHEAD = 20;

interface Known {
  /** Of which address: another one starts over. */
  of: string;
  /** Rows that came with the page, of this reading of it. */
  first: ListRow[];
  /** Numbers of all rows in their order; null while nobody scrolled so far. */
  order: number[] | null;
  /** It was read before somebody's change: to be read again. */
  old: boolean;
  rows: Map<number, ListRow>;
  /** Known from before somebody's change: shown until they are read again. */
  stale: Set<number>;
}

const start = (of: string, first: ListRow[]): Known => ({
  of,
  first,
  order: null,
  old: false,
  rows: new Map(first.map((row) => [row.n, row])),
  stale: new Set(),
});

/** The rows of a list, wherever one scrolls: the first come with the page, the order once, the others by window. */
export function useRows(data: OpenedList, { first, last }: { first: number; last: number }) {
  const [params] = useSearchParams();
  const of = `${data.list}?${params}`;
  const [known, setKnown] = useState(() => start(of, data.rows));
  const far = data.total > data.rows.length && last >= data.rows.length - AHEAD;
  const current = refreshed(known, of, data.rows, far);
  if (current !== known) setKnown(current);
  const asking = useRef<AbortController | null>(null);
  const wantsOrder = far && (current.order === null || current.old);
  const place = `/listes/${data.list}`;

  useEffect(() => {
    if (!wantsOrder) return;
    const life = new AbortController();
    void ask(`${place}/ordre?${params}`, life.signal).then(async (answer) => {
      const text = await answer?.text();
      if (text)
        setKnown((was) => (was.of === of ? { ...was, old: false, order: text.split(",").map(Number) } : was));
    });
    return () => life.abort();
  }, [wantsOrder, place, params, of]);

  const missing: number[] = [];
  for (let at = first; at <= last && missing.length < BLOCK; at++) {
    const n = current.order?.[at];
    if (n !== undefined && (!current.rows.has(n) || current.stale.has(n))) missing.push(n);
  }
  const wanted = missing.join(",");
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => {
      asking.current?.abort();
      const life = new AbortController();
      asking.current = life;
      const query = new URLSearchParams(params);
      query.set("n", wanted);
      void ask(`${place}/lignes?${query}`, life.signal).then(async (answer) => {
        if (!answer) return;
        const rows = (await answer.json()) as ListRow[];
        setKnown((was) => (was.of === of ? withRows(was, wanted.split(",").map(Number), rows) : was));
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, place, params, of]);

  const { order, first: head } = current;
  const numberAt = useCallback((at: number) => (order ? order[at] : head[at]?.n), [order, head]);
  return {
    count: current.order?.length ?? data.total,
    numberAt,
    /** The ids of those of these numbers that were read. */
    idsOf: (numbers: ReadonlySet<number>) =>
      new Map(
        [...numbers].flatMap((n) => {
          const row = current.rows.get(n);
          return row ? [[n, row.id] as const] : [];
        }),
      ),
    rowAt: (at: number) => {
      const n = numberAt(at);
      return n === undefined ? undefined : current.rows.get(n);
    },
  };
}

/** Another address starts over; the same one read again keeps what is on screen until it is read again too. */
function refreshed(known: Known, of: string, first: ListRow[], far: boolean): Known {
  if (known.of !== of) return start(of, first);
  if (known.first === first) return known;
  const rows = new Map([...known.rows, ...first.map((row) => [row.n, row] as const)]);
  const stale = new Set(known.rows.keys());
  for (const row of first) stale.delete(row.n);
  return { of, first, rows, stale, order: far ? known.order : null, old: true };
}

/** Those that are gone are not asked again. */
function withRows(known: Known, asked: number[], rows: ListRow[]): Known {
  const all = new Map([...known.rows, ...rows.map((row) => [row.n, row] as const)]);
  const stale = new Set(known.stale);
  for (const n of asked) stale.delete(n);
  const found = new Set(rows.map((row) => row.n));
  const gone = new Set(asked.filter((n) => !found.has(n)));
  return {
    ...known,
    rows: all,
    stale,
    order: gone.size > 0 && known.order ? known.order.filter((n) => !gone.has(n)) : known.order,
  };
}

/** An answer of ours; null when there is none, or another page stands in its place (a log-in). */
async function ask(address: string, signal: AbortSignal): Promise<Response | null> {
  try {
    const answer = await fetch(address, { signal });
    return answer.ok && !answer.redirected ? answer : null;
  } catch {
    return null;
  }
}

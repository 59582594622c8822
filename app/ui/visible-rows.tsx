import { lazy, type ReactNode, type RefObject, Suspense, useState } from "react";

/** Shorter lists are drawn whole: find in page, print and screen readers then see all of them. */
const WHOLE = 200;

/** Rows drawn, first and last, the heights that stand for the others, and who measures a row. */
export interface Seen {
  first: number;
  last: number;
  before: number;
  after: number;
  measure: (element: HTMLTableRowElement | null) => void;
}

/** Fetched with the first long list: most never are. */
const RowWindow = lazy(() => import("./row-window"));

/** Which rows to draw, and the heights that stand for those before and after; the page itself scrolls. */
export function useVisibleRows(body: RefObject<HTMLElement | null>, count: number) {
  const [seen, setSeen] = useState<Seen | null>(null);
  const many = count > WHOLE;
  const { first, last, before, after, measure } = (many && seen) || {
    first: 0,
    last: count - 1,
    before: 0,
    after: 0,
    measure: nothing,
  };
  const follow: ReactNode = many && (
    <Suspense>
      <RowWindow body={body} count={count} onSeen={setSeen} />
    </Suspense>
  );
  const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { indexes, before, after, measure, follow };
}

const nothing = () => undefined;

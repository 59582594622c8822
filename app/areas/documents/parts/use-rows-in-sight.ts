import { defaultRangeExtractor, measureElement, useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Shorter documents are drawn whole. */
const WHOLE = 60;
/** What a server draws for, before a window is known. */
const FIRST_SIGHT = { width: 1280, height: 700 };
const MARGIN = 8;
/** Margin and border of an option, beside the height of its head. */
const FRAME = 19;

interface Rows {
  count: number;
  keyOf: (place: number) => string;
  /** In pixels, until measured. */
  heightOf: (place: number) => number;
  /** Drawn wherever the page stands: the row one writes in, the one that is dragged, the heads of options. */
  kept: readonly number[];
}

/**
 * Which rows of a long document to draw: those in sight. All of them on paper, and as soon as the browser's search is
 * called, which finds only what is drawn.
 */
export function useRowsInSight(grid: RefObject<HTMLElement | null>, { count, keyOf, heightOf, kept }: Rows) {
  const whole = useWhole(count > WHOLE);
  const enabled = count > WHOLE && !whole;
  const top = useTop(grid, enabled);
  const rangeExtractor = useCallback(
    (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((a, b) => a - b),
    [kept],
  );
  // oxlint-disable-next-line react/incompatible-library -- its functions are called in this render only
  const virtualizer = useWindowVirtualizer<HTMLElement>({
    count,
    enabled,
    getItemKey: keyOf,
    estimateSize: heightOf,
    rangeExtractor,
    overscan: MARGIN,
    scrollMargin: top,
    // The same rows as the server drew, wherever the browser stands; the place is looked up right after.
    initialOffset: 0,
    initialRect: FIRST_SIGHT,
    measureElement: (element, entry, instance) =>
      measureElement(element, entry, instance) + (element.dataset.framed === undefined ? 0 : FRAME),
  });
  if (!enabled)
    return {
      places: Array.from({ length: count }, (_, i) => i),
      between: () => 0,
      measure: nothing,
      enabled,
    };
  const items = virtualizer.getVirtualItems();
  const startOf = (place: number) =>
    virtualizer.measurementsCache[place]?.start ?? virtualizer.getTotalSize() + top;
  return {
    places: items.map((item) => item.index),
    /** Pixels from the top of a row to the top of another one, or to the end of them all. */
    between: (from: number, to: number) => startOf(to) - startOf(from),
    measure: virtualizer.measureElement,
    enabled,
  };
}

const nothing = () => undefined;

/** Where the rows start on the page; what stands above them may fold and unfold. */
function useTop(grid: RefObject<HTMLElement | null>, enabled: boolean): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (!enabled) return;
    const look = () => {
      if (grid.current) setTop(Math.round(grid.current.getBoundingClientRect().top + window.scrollY));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [enabled, grid]);
  return top;
}

/** True while one prints, and from the moment that one searches in the page. */
function useWhole(long: boolean): boolean {
  const [printing, setPrinting] = useState(false);
  const [searched, setSearched] = useState(false);
  useEffect(() => {
    if (!long) return;
    // At once: the browser looks at the page as soon as these return.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "F3" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "f"))
        flushSync(() => setSearched(true));
    };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, [long]);
  return printing || searched;
}

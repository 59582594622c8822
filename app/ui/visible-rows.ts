import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useState } from "react";

/** Shorter lists are drawn whole: find in page, print and screen readers then see all of them. */
const WHOLE = 200;
const ROW = 35;

/** Which rows to draw, and the heights that stand for those before and after; the page itself scrolls. */
export function useVisibleRows(body: RefObject<HTMLElement | null>, count: number) {
  const enabled = count > WHOLE;
  const [top, setTop] = useState(0);
  useEffect(() => {
    if (enabled && body.current) setTop(body.current.getBoundingClientRect().top + window.scrollY);
  }, [enabled, body]);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called in this render only
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count,
    enabled,
    estimateSize: () => ROW,
    overscan: 20,
    scrollMargin: top,
  });
  if (!enabled)
    return { indexes: Array.from({ length: count }, (_, i) => i), before: 0, after: 0, measure: nothing };
  const items = virtualizer.getVirtualItems();
  return {
    indexes: items.map((item) => item.index),
    before: (items[0]?.start ?? top) - top,
    after: virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top),
    measure: virtualizer.measureElement,
  };
}

const nothing = () => undefined;

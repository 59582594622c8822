import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useLayoutEffect, useState } from "react";
import type { Seen } from "./visible-rows";

const ROW = 35;

/** Follows the window over a long list and tells which rows stand near it; draws nothing itself. */
export default function RowWindow({
  body,
  count,
  onSeen,
}: {
  body: RefObject<HTMLElement | null>;
  count: number;
  onSeen: (seen: Seen) => void;
}) {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    if (body.current) setTop(body.current.getBoundingClientRect().top + window.scrollY);
  }, [body]);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called in this render and its effect only
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count,
    estimateSize: () => ROW,
    overscan: 20,
    scrollMargin: top,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? count - 1;
  const before = (items[0]?.start ?? top) - top;
  const after = items.length === 0 ? 0 : virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top);
  const { measureElement: measure } = virtualizer;
  useLayoutEffect(() => {
    onSeen({ first, last, before, after, measure });
  }, [first, last, before, after, measure, onSeen]);
  return null;
}

import { type RefObject, useLayoutEffect, useState } from "react";

/** Shorter lists are drawn whole: find in page, print and screen readers then see all of them. */
const WHOLE = 200;
/** Drawn above and below what is seen. */
const AROUND = 15;

export interface Range {
  first: number;
  last: number;
}

/**
 * Which rows of a long list stand near the screen, all rows being of one height: the list may scroll in a pane of its
 * own or with the page. `drawn` is how many the server drew.
 */
export function useWindow(
  pane: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  count: number,
  drawn: number,
) {
  const [range, setRange] = useState<Range>({ first: 0, last: drawn - 1 });
  const [height, setHeight] = useState(0);
  const whole = count <= WHOLE;
  useLayoutEffect(() => {
    const look = () => {
      const row = body.current?.querySelector<HTMLElement>("tr[data-row]");
      const tall = row?.getBoundingClientRect().height ?? 0;
      if (!pane.current || !body.current || tall === 0) return;
      const frame = pane.current.getBoundingClientRect();
      const top = body.current.getBoundingClientRect().top;
      const from = Math.max(0, frame.top) - top;
      const to = Math.min(innerHeight, frame.bottom) - top;
      const first = Math.max(0, Math.floor(from / tall) - AROUND);
      const last = Math.min(count - 1, Math.ceil(to / tall) + AROUND);
      setHeight(tall);
      setRange((was) => (was.first === first && was.last === last ? was : { first, last }));
    };
    look();
    // Scrolling does not bubble: the pane's own is heard on its way down.
    addEventListener("scroll", look, { capture: true, passive: true });
    addEventListener("resize", look);
    return () => {
      removeEventListener("scroll", look, { capture: true });
      removeEventListener("resize", look);
    };
  }, [pane, body, count]);
  const first = whole ? 0 : Math.min(range.first, Math.max(0, count - 1));
  const last = whole ? count - 1 : Math.min(range.last, count - 1);
  return { first, last, height, before: first * height, after: Math.max(0, count - 1 - last) * height };
}

import { type RefObject, useLayoutEffect, useRef } from "react";
import { useLocation } from "react-router";

/**
 * A pane that scrolls by itself stands, when one comes back to its page, where it stood; another content (`of`) is
 * read from its top.
 */
export function useKeptScroll(pane: RefObject<HTMLElement | null>, of: string) {
  const { key } = useLocation();
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const name = `list ${key}`;
    const kept = sessionStorage.getItem(name);
    if (kept !== null) element.scrollTo(0, Number(kept));
    else if (shown.current !== null && shown.current !== of) element.scrollTo(0, 0);
    shown.current = of;
    const keep = () => sessionStorage.setItem(name, String(element.scrollTop));
    element.addEventListener("scroll", keep, { passive: true });
    return () => element.removeEventListener("scroll", keep);
  }, [pane, key, of]);
}

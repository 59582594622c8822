import { useEffect, useRef } from "react";
import { useFetchers, useNavigation } from "react-router";

/**
 * An act often takes away the button that did it. The keyboard then starts again from the title of the page, not
 * from the top of the window, and a screen reader says where one is.
 */
export function useKeptFocus(): void {
  const last = useRef<Element | null>(null);
  const navigation = useNavigation();
  const fetchers = useFetchers();
  const busy = navigation.state !== "idle" || fetchers.length > 0;
  useEffect(() => {
    const keep = (event: FocusEvent) => {
      if (event.target instanceof Element) last.current = event.target;
    };
    document.addEventListener("focusin", keep);
    return () => document.removeEventListener("focusin", keep);
  }, []);
  useEffect(() => {
    if (busy || !last.current || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
  }, [busy]);
}

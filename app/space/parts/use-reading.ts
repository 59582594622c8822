import { useEffect, useRef } from "react";

/** Tells `path` once that a person has the page on screen; programs that only fetch pages never say it. */
export function useReading(path: string) {
  const said = useRef(false);
  useEffect(() => {
    const tell = () => {
      if (said.current || document.visibilityState !== "visible") return;
      said.current = true;
      // Not a fetcher: nothing on this page changes by being read.
      void fetch(path, { method: "POST", keepalive: true }).catch(() => undefined);
    };
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [path]);
}

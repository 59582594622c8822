import { useEffect, useState } from "react";

interface Asked<T> {
  answer: T;
  /** When it came, milliseconds. */
  at: number;
}
const PAUSE_MS = 120;

/** What an address of ours answers, a moment after it changed last; null while nothing is asked or known. */
export function useAsked<T>(address: string | null): Asked<T> | null {
  const [known, setKnown] = useState<(Asked<T> & { address: string }) | null>(null);
  useEffect(() => {
    if (!address) return;
    const life = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(address, { signal: life.signal });
        if (response.ok) setKnown({ address, answer: (await response.json()) as T, at: Date.now() });
      } catch {
        // Offline, or typed further: what is typed stays as it is.
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      life.abort();
    };
  }, [address]);
  return address ? known : null;
}

import { useEffect, useState, useSyncExternalStore } from "react";
import { DraftSaver, type KeptDraft, type Sent } from "./draft-saver";

interface Given<T> {
  /** Names this draft on this device: whose and of what. */
  key: string;
  first: T;
  version: number;
  /** Where it is posted as JSON, with its version. */
  to: string;
  bodyOf: (draft: T, version: number) => unknown;
}

/** Browsers carry at most 64 KB past the end of a page. */
const CARRIED = 60_000;

async function posted(to: string, content: unknown): Promise<Sent> {
  const body = JSON.stringify(content);
  const response = await fetch(to, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body,
    keepalive: body.length < CARRIED,
  });
  if (response.ok)
    return { kind: "saved", version: ((await response.json()) as { version: number }).version };
  if (response.status >= 500) throw new Error(`server ${response.status}`);
  const { problems = [] } = (await response.json().catch(() => ({}))) as { problems?: { text: string }[] };
  return { kind: "refused", sentences: problems.map((one) => one.text) };
}

function onDevice<T>(key: string) {
  const name = `aplomb.brouillon.${key}`;
  const attempt = <R>(work: () => R): R | null => {
    try {
      return work();
    } catch {
      // A device without storage keeps nothing; the server still does.
      return null;
    }
  };
  return {
    read: () => attempt(() => JSON.parse(localStorage.getItem(name) ?? "null") as KeptDraft<T> | null),
    keep: (kept: KeptDraft<T>) => void attempt(() => localStorage.setItem(name, JSON.stringify(kept))),
    forget: () => void attempt(() => localStorage.removeItem(name)),
  };
}

/**
 * A draft that saves itself, and lies on this device meanwhile. What was left here by a closed page is taken up again;
 * `stale` is what was left on a version that somebody wrote over since: the person chooses.
 */
export function useDraft<T>(given: Given<T>) {
  const [{ saver, device }] = useState(() => {
    const device = onDevice<T>(given.key);
    const saver = new DraftSaver<T>(given.first, given.version, {
      ...device,
      send: (it, version) => posted(given.to, given.bodyOf(it, version)),
      after: (ms, work) => {
        const timer = setTimeout(work, ms);
        return () => clearTimeout(timer);
      },
      now: Date.now,
    });
    return { saver, device };
  });
  const draft = useSyncExternalStore(saver.subscribe, saver.now, () => given.first);
  const left = useSyncExternalStore(saver.subscribe, saver.left, () => null);
  const round = useSyncExternalStore(saver.subscribe, saver.rounds, () => 0);
  const state = useSyncExternalStore(saver.subscribe, saver.state, saver.state);
  useEffect(() => {
    const kept = device.read();
    if (kept) saver.resume(kept);
    const leave = () => void saver.flush();
    const hidden = () => document.visibilityState === "hidden" && leave();
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", leave);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      leave();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", leave);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [saver, device]);
  return {
    draft,
    write: (next: T) => saver.write(next),
    state,
    saver,
    /** Changes when the draft is put in place of what is on screen: a key for inputs that keep their own words. */
    round,
    /** What this device holds of an older version; `take` puts it over what the server has, `drop` lets it go. */
    stale: left === null ? null : { take: () => saver.takeLeft(given.version), drop: () => saver.dropLeft() },
  };
}

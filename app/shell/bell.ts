import { useContext, useEffect, useRef } from "react";
import { type DataRouter, UNSAFE_DataRouterContext, useMatches } from "react-router";
import { BELL_PATH, type Ring } from "~/durable/bell/shared";

/**
 * A route says what it shows: `export const handle: Shows<typeof loader> = { topics: (data) => ["client:" + data.client.id] }`.
 */
export interface Shows<Data = unknown> {
  topics: (data: Data) => string[];
}

/**
 * Keeps open pages true: when a bell names a topic that this page shows, its loaders run again. Connects with
 * backoff (staff at BELL_PATH, customers at theirs) and reloads after every reconnection, because what was said meanwhile is unknown.
 */
export function useBell(path: string = BELL_PATH): void {
  const router = useContext(UNSAFE_DataRouterContext)?.router;
  const shown = useRef<Set<string>>(new Set());
  const matches = useMatches();
  useEffect(() => {
    shown.current = new Set(
      matches.flatMap((m) => {
        const handle = m.handle as Shows | undefined;
        return handle?.topics && m.loaderData ? handle.topics(m.loaderData) : [];
      }),
    );
  }, [matches]);

  useEffect(() => {
    if (!router) return;
    const life = new AbortController();
    listen(path, life.signal, (ring) => {
      if (ring === null || ring.topics.some((topic) => shown.current.has(topic)))
        refreshed(router, life.signal);
    });
    return () => life.abort();
  }, [path, router]);
}

const submitting = (router: DataRouter) =>
  [...router.state.fetchers.values()].some((fetcher) => fetcher.state === "submitting");

/**
 * Runs the loaders again, once nothing is being submitted: the router counts a refresh as a newer navigation and
 * drops the redirect of an act that was under way, so that a click would seem to do nothing.
 */
function refreshed(router: DataRouter, signal: AbortSignal): void {
  if (!submitting(router)) return void router.revalidate();
  const stop = router.subscribe(() => {
    if (submitting(router)) return;
    forget();
    // What just ended may be starting its redirect: that one goes first.
    queueMicrotask(() => refreshed(router, signal));
  });
  const forget = () => {
    stop();
    signal.removeEventListener("abort", forget);
  };
  signal.addEventListener("abort", forget);
}

/** Calls `hear` with each ring, and with null after a reconnection. */
function listen(path: string, signal: AbortSignal, hear: (ring: Ring | null) => void, tries = 0): void {
  if (signal.aborted) return;
  const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`);
  const close = () => socket.close();
  signal.addEventListener("abort", close);
  let opened = false;
  socket.onopen = () => {
    opened = true;
    document.documentElement.dataset.bell = "listening";
    if (tries > 0) hear(null);
  };
  socket.onmessage = (message) => hear(JSON.parse(String(message.data)) as Ring);
  socket.onclose = () => {
    signal.removeEventListener("abort", close);
    delete document.documentElement.dataset.bell;
    const attempt = opened ? 1 : tries + 1;
    if (!signal.aborted)
      setTimeout(
        () => listen(path, signal, hear, attempt),
        Math.min(30_000, 500 * 2 ** attempt) * (0.5 + Math.random() / 2),
      );
  };
}

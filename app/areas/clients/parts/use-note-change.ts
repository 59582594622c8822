import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";

interface Answer {
  done?: "edited" | "removed" | "restored" | "pinned" | "unpinned";
  /** Of an edit: the words before and the version now. */
  before?: string;
  version?: number;
  problems: { text: string }[];
  lastResult?: { error?: Record<string, string[] | null> | null };
}
type Change = { body: string; version: number } | { removed: boolean } | { pinned: boolean };

const SAID = {
  edited: "Note modifiée",
  removed: "Note retirée",
  restored: "Note remise",
  pinned: "Épinglée en haut de l'historique",
  unpinned: "Rendue à sa place dans l'historique",
} as const;

/** Answers that were told: a note that is pinned moves to another place of the page and finds its own again. */
const TOLD = new WeakSet<Answer>();

/** Sends a change of a note and says it with the way back; what the server refuses is said too. */
export function useNoteChange(clientId: string, noteId: string) {
  const fetcher = useFetcher<Answer>({ key: `note-${noteId}` });
  const send = (change: Change) => {
    const fields = Object.entries(change).map(([name, value]) => [name, String(value)] as [string, string]);
    void fetcher.submit(fields, { method: "post", action: `/clients/${clientId}/notes/${noteId}` });
  };
  const latest = useRef(send);
  useEffect(() => {
    latest.current = send;
  });
  const undoing = useRef(false);
  useEffect(() => {
    const answer = fetcher.data;
    if (!answer || TOLD.has(answer)) return;
    TOLD.add(answer);
    const { done } = answer;
    if (!done) return;
    if (undoing.current) return toast({ message: SAID[done] });
    const back: Change | null =
      done === "edited"
        ? { body: answer.before ?? "", version: answer.version ?? 0 }
        : done === "removed"
          ? { removed: false }
          : done === "pinned" || done === "unpinned"
            ? { pinned: done === "unpinned" }
            : null;
    toast({
      message: SAID[done],
      ...(back
        ? {
            undo: () => {
              undoing.current = true;
              latest.current(back);
            },
          }
        : {}),
    });
  }, [fetcher.data]);
  const answer = fetcher.data;
  return {
    change: (what: Change) => {
      undoing.current = false;
      send(what);
    },
    busy: fetcher.state !== "idle",
    done: answer?.done,
    version: answer?.version,
    problems: [
      ...(answer?.problems ?? []).map((p) => p.text),
      ...Object.values(answer?.lastResult?.error ?? {}).flatMap((words) => words ?? []),
    ].filter((text, i, all) => all.indexOf(text) === i),
    /** Hidden before the server answers. */
    gone: fetcher.formData?.get("removed") === "true",
  };
}

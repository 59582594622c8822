import { type ChangeEvent, type KeyboardEvent, useRef, useState } from "react";

interface Answer {
  problems?: { text: string }[];
  lastResult?: { error?: Record<string, string[] | null> | null } | null;
}

interface InPlace {
  /** What is kept now, as text, and the version that says so. */
  value: string;
  version: number;
  /** The fetcher that sends it. */
  fetcher: { state: "idle" | "loading" | "submitting"; data: Answer | undefined };
  /** `version` is what was on screen when typing began. */
  send: (text: string, version: number) => void;
  /** Whether an emptied field is a value too. */
  mayBeEmpty?: boolean;
}

/**
 * A word or a number changed in place on a record that others change too: Enter or leaving keeps it, Escape drops it.
 * What was typed stays in the field when the server says no, beside what stands meanwhile; kept once more, it is
 * written knowingly.
 */
export function useInPlace({ value, version, fetcher, send, mayBeEmpty = false }: InPlace) {
  const [typing, setTyping] = useState<{ text: string; version: number | null } | null>(null);
  const [leaving, setLeaving] = useState<{ text: string; before: Answer | undefined } | null>(null);
  const dropped = useRef(false);
  const problem = problemOf(fetcher.data);
  if (leaving && fetcher.state === "idle" && fetcher.data !== leaving.before) {
    setLeaving(null);
    if (problem) setTyping({ text: leaving.text, version: null });
  }
  const again = typing?.version === null;
  const keep = () => {
    if (dropped.current || !typing) return;
    const text = typing.text.trim();
    setTyping(null);
    if (text === value || (text === "" && !mayBeEmpty)) return;
    setLeaving({ text, before: fetcher.data });
    send(text, typing.version ?? version);
  };
  return {
    isOpen: typing !== null,
    /** What the record shows: what is typed, what is on its way, else what is kept. */
    shown: typing?.text ?? leaving?.text ?? value,
    leaving: leaving !== null,
    open: () => {
      dropped.current = false;
      setTyping((now) => now ?? { text: value, version });
    },
    input: {
      value: typing?.text ?? leaving?.text ?? value,
      error: again ? [problem, `Actuellement : ${value || "rien"}`].filter(Boolean).join(" ") : undefined,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        const text = event.currentTarget.value;
        dropped.current = false;
        setTyping((now) => ({ text, version: now ? now.version : version }));
      },
      onBlur: keep,
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        event.stopPropagation();
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key !== "Escape") return;
        dropped.current = true;
        setTyping(null);
        event.currentTarget.blur();
      },
    },
  };
}

const problemOf = (answer: Answer | undefined): string | undefined =>
  answer?.problems?.[0]?.text ??
  Object.values(answer?.lastResult?.error ?? {}).flatMap((said) => said ?? [])[0];

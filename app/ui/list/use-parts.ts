import { useRef, useState } from "react";
import { useRevalidator } from "react-router";
import { toast } from "~/app/ui/toast";
import type { ListName } from "~/domain/lists/column";
import { MOST_TOGETHER } from "~/domain/lists/together";
import type { Chosen } from "./use-choosing";

/** Far into long work: rows seen to, of how many. */
export interface Progress {
  at: number;
  of: number;
}

interface PartsOf {
  list: ListName;
  query: string;
  /** Ids of the rows chosen that the screen knows, by number. */
  known: ReadonlyMap<number, string>;
}

/** Long work over the rows chosen, as many at a time as the server takes: how far it is, and how to stop it. */
export function useParts({ list, query, known }: PartsOf) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);
  const { revalidate } = useRevalidator();

  /** Part after part, until one is refused or somebody stops; the page is read again at the end. */
  const inParts = async <T, R>(rows: readonly T[], send: (part: T[]) => Promise<R | null>): Promise<R[]> => {
    stopped.current = false;
    const answers = await partAfterPart(rows, send, (at) => {
      if (!stopped.current) setProgress({ at, of: rows.length });
      return stopped.current;
    });
    setProgress(null);
    await revalidate();
    return answers;
  };

  /** The numbers of the rows chosen; null, said, when the list did not answer. */
  const numbersOf = async (chosen: Chosen): Promise<number[] | null> => {
    const numbers = await numbersAsked(`/listes/${list}/ordre?${query}`, chosen);
    if (numbers === null)
      toast({ message: "Pas de réponse : vérifiez la connexion, puis recommencez.", tone: "problem" });
    return numbers;
  };

  /** A part as the server takes it, with what the screen knows of its rows. */
  const fieldsOf = (part: readonly number[]) => ({
    rows: part.join(","),
    seen: part.flatMap((n) => (known.has(n) ? `${n}:${known.get(n)}` : [])).join(","),
  });

  return { progress, stop: () => (stopped.current = true), inParts, numbersOf, fieldsOf };
}
export type Parts = ReturnType<typeof useParts>;

/** Sends rows part after part, until one is refused or `before` says to stop. */
export async function partAfterPart<T, R>(
  rows: readonly T[],
  send: (part: T[]) => Promise<R | null>,
  before: (at: number) => boolean,
): Promise<R[]> {
  const answers: R[] = [];
  for (let at = 0; at < rows.length; at += MOST_TOGETHER) {
    if (before(at)) break;
    const answer = await send(rows.slice(at, at + MOST_TOGETHER));
    if (answer === null) break;
    answers.push(answer);
  }
  return answers;
}

/** Rows that several answers saw to. */
export const summed = (answers: readonly { count: number }[]) =>
  answers.reduce((sum, one) => sum + one.count, 0);

/** Whether all rows were sent: nobody stopped, nothing was refused. */
export const wentThrough = (rows: readonly number[], answers: readonly unknown[]) =>
  answers.length * MOST_TOGETHER >= rows.length;

/** Says how many went back, and how many stay as somebody left them since. */
export function saidBack(back: number, of: number, counted: (count: number) => string) {
  toast({
    message:
      back === of
        ? `Remis comme avant : ${counted(back)}.`
        : `Remis comme avant : ${counted(back)}. Changé depuis, donc laissé : ${counted(of - back)}.`,
  });
}

async function numbersAsked(order: string, { all, numbers }: Chosen): Promise<number[] | null> {
  if (!all) return [...numbers];
  try {
    const answer = await fetch(order);
    if (!answer.ok || answer.redirected) return null;
    const text = await answer.text();
    return text
      .split(",")
      .filter(Boolean)
      .map(Number)
      .filter((n) => !numbers.has(n));
  } catch {
    return null;
  }
}

import { useRef, useState } from "react";
import { useRevalidator } from "react-router";
import { post } from "~/app/shell/post";
import { toast } from "~/app/ui/toast";
import type { ListName } from "~/domain/lists/column";
import { type HadRow, MOST_TOGETHER } from "~/domain/lists/together";
import type { Chosen } from "./use-choosing";

export interface Given {
  key: string;
  value: string;
  /** "Statut : Client" */
  words: string;
}

/** Far into long work: rows seen to, of how many. */
export interface Progress {
  at: number;
  of: number;
}

interface Together {
  list: ListName;
  query: string;
  /** Ids of the rows chosen that the screen knows, by number. */
  known: ReadonlyMap<number, string>;
  /** "12 clients" */
  counted: (count: number) => string;
  done: () => void;
}

/**
 * Gives one value to the rows chosen, as many at a time as the server takes, and takes it back from the toast. What
 * was given before somebody stops, or before the line is cut, is said and taken back too.
 */
export function useTogether({ list, query, known, counted, done }: Together) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);
  const { revalidate } = useRevalidator();
  const place = `/listes/${list}/ensemble`;

  /** Part after part, until one is refused or somebody stops. */
  const inParts = async <T, R>(rows: readonly T[], send: (part: T[]) => Promise<R | null>): Promise<R[]> => {
    stopped.current = false;
    const answers: R[] = [];
    for (let at = 0; at < rows.length && !stopped.current; at += MOST_TOGETHER) {
      setProgress({ at, of: rows.length });
      const answer = await send(rows.slice(at, at + MOST_TOGETHER));
      if (answer === null) break;
      answers.push(answer);
    }
    setProgress(null);
    await revalidate();
    return answers;
  };
  const summed = (answers: readonly { count: number }[]) => answers.reduce((sum, one) => sum + one.count, 0);

  const takeBack = async ({ key, value }: Given, had: readonly HadRow[]) => {
    const back = summed(
      await inParts(had, (part) => post<{ count: number }>(`${place}/annulation`, { key, value, had: part })),
    );
    const left = had.length - back;
    toast({
      message:
        left === 0
          ? `Remis comme avant : ${counted(back)}.`
          : `Remis comme avant : ${counted(back)}. Changé depuis, donc laissé : ${counted(left)}.`,
    });
  };

  const give = async (given: Given, chosen: Chosen) => {
    const rows = await numbersOf(place.replace(/ensemble$/, `ordre?${query}`), chosen);
    if (rows === null) {
      toast({ message: "Pas de réponse : vérifiez la connexion, puis recommencez.", tone: "problem" });
      return;
    }
    const { key, value, words } = given;
    const answers = await inParts(rows, (part) => {
      const seen = part.flatMap((n) => (known.has(n) ? `${n}:${known.get(n)}` : [])).join(",");
      return post<{ count: number; had: HadRow[] }>(place, { key, value, rows: part.join(","), seen });
    });
    const count = summed(answers);
    const had = answers.flatMap((one) => one.had);
    if (count > 0)
      toast({ message: `${words}, pour ${counted(count)}.`, undo: () => void takeBack(given, had) });
    else if (answers.length > 0) toast({ message: "Rien à changer : c'était déjà ainsi." });
    if (answers.length * MOST_TOGETHER >= rows.length) done();
  };
  return { progress, give, stop: () => (stopped.current = true) };
}

/** The numbers of the rows chosen; null when the list did not answer. */
async function numbersOf(order: string, { all, numbers }: Chosen): Promise<number[] | null> {
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

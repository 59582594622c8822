import { post } from "~/app/shell/post";
import { toast } from "~/app/ui/toast";
import type { HadRow } from "~/domain/lists/together";
import type { Bulk } from "./bulk";
import { saidBack, summed, wentThrough } from "./use-parts";

export interface Given {
  key: string;
  value: string;
  /** "Statut : Client" */
  words: string;
}

/**
 * Gives one value to the rows chosen, as many at a time as the server takes, and takes it back from the toast. What
 * was given before somebody stops, or before the line is cut, is said and taken back too.
 */
export function together({ list, chosen, parts, counted, done }: Bulk) {
  const place = `/listes/${list}/ensemble`;

  const takeBack = async ({ key, value }: Given, had: readonly HadRow[]) => {
    const answers = await parts.inParts(had, (part) =>
      post<{ count: number }>(`${place}/annulation`, { key, value, had: part }),
    );
    saidBack(summed(answers), had.length, counted);
  };

  return async (given: Given) => {
    const rows = await parts.numbersOf(chosen);
    if (rows === null) return;
    const { key, value, words } = given;
    const answers = await parts.inParts(rows, (part) =>
      post<{ count: number; had: HadRow[] }>(place, { key, value, ...parts.fieldsOf(part) }),
    );
    const count = summed(answers);
    const had = answers.flatMap((one) => one.had);
    if (count > 0)
      toast({ message: `${words}, pour ${counted(count)}.`, undo: () => void takeBack(given, had) });
    else if (answers.length > 0) toast({ message: "Rien à changer : c'était déjà ainsi." });
    if (wentThrough(rows, answers)) done();
  };
}

import { post } from "~/app/shell/post";
import { toast } from "~/app/ui/toast";
import { counted as counting } from "~/domain/french";
import type { PlanningForm } from "~/domain/lists/planning";
import type { Bulk } from "./bulk";
import { summed, wentThrough } from "./use-parts";

interface Made {
  count: number;
  /** Of the bin, or gone: nothing is planned for them. */
  left: number;
  made: string[];
}

const actions = (count: number) => counting(count, "action");

/** Notes the same thing to do for each of the rows chosen, and takes it back from the toast (LI12). */
export function plans({ list, chosen, parts, counted, done }: Bulk) {
  const place = `/listes/${list}/actions`;

  const takeBack = async (made: readonly string[]) => {
    const answers = await parts.inParts(made, (part) =>
      post<{ count: number }>(`${place}/annulation`, { made: part.join(",") }),
    );
    const back = summed(answers);
    toast({
      message:
        back === made.length
          ? `Retiré : ${actions(back)}.`
          : `Retiré : ${actions(back)}. Déjà reprises par quelqu'un, donc laissées : ${actions(made.length - back)}.`,
    });
  };

  return async (form: PlanningForm, words: string) => {
    const rows = await parts.numbersOf(chosen);
    if (rows === null) return;
    const answers = await parts.inParts(rows, (part) =>
      post<Made>(place, { ...form, ...parts.fieldsOf(part) }),
    );
    const count = summed(answers);
    const made = answers.flatMap((one) => one.made);
    const left = answers.reduce((sum, one) => sum + one.left, 0);
    const away = left > 0 ? ` À la corbeille, donc sans action : ${counted(left)}.` : "";
    if (count > 0)
      toast({ message: `${words}, pour ${counted(count)}.${away}`, undo: () => void takeBack(made) });
    else if (answers.length > 0) toast({ message: `Rien n'a été noté.${away}`, tone: "problem" });
    if (wentThrough(rows, answers)) done();
  };
}

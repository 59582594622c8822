import { post } from "~/app/shell/post";
import type { Bulk } from "~/app/ui/list/bulk";
import { saidBack, summed, wentThrough } from "~/app/ui/list/use-parts";
import { toast } from "~/app/ui/toast";
import type { BinForm } from "~/domain/clients/forms";
import { counted } from "~/domain/french";
import type { BinnedRow, RestoredRow } from "~/domain/lists/binning";

interface Went<Row> {
  count: number;
  had: Row[];
}
export type Why = Pick<BinForm, "reason" | "note">;

const clients = (count: number) => counted(count, "client");

/** Puts the clients chosen in the bin, part after part, once what still runs was read (LI13). */
export const binning = (bulk: Bulk) => (why: Why) =>
  moved<BinnedRow>(bulk, "/listes/clients/corbeille", { ...why, read: "on" }, (count) =>
    count === 0
      ? "Ils étaient déjà à la corbeille."
      : `${counted(count, "client est", "clients sont")} à la corbeille.`,
  );

/** Takes the clients chosen out of the bin, each to the status it had. */
export const restoring = (bulk: Bulk) => () =>
  moved<RestoredRow>(bulk, "/listes/clients/remises", {}, (count) =>
    count === 0
      ? "Ils étaient déjà de retour."
      : `${counted(count, "client est", "clients sont")} de nouveau là.`,
  );

/** Moves the rows chosen, says how many went, and takes them back from the toast. */
async function moved<Row>(
  { chosen, parts, done }: Bulk,
  place: string,
  fields: Record<string, string>,
  said: (count: number) => string,
): Promise<void> {
  const rows = await parts.numbersOf(chosen);
  if (rows === null) return;
  const answers = await parts.inParts(rows, (part) =>
    post<Went<Row>>(place, { ...fields, ...parts.fieldsOf(part) }),
  );
  const had = answers.flatMap((one) => one.had);
  const takeBack = async () => {
    const back = await parts.inParts(had, (part) =>
      post<{ count: number }>(`${place}/annulation`, { had: part }),
    );
    saidBack(summed(back), had.length, clients);
  };
  if (answers.length > 0)
    toast({ message: said(had.length), ...(had.length > 0 ? { undo: () => void takeBack() } : {}) });
  if (wentThrough(rows, answers)) done();
}

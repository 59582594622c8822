import * as z from "zod";
import { binForm } from "~/domain/clients/forms";
import type { Filter } from "./filter";
import { chosenRows, hadRows } from "./together";

/** Clients chosen in the list, on their way to the bin with why (LI13). */
export const binTogetherForm = chosenRows.extend(binForm.omit({ ids: true }).shape);
export type BinTogetherForm = z.output<typeof binTogetherForm>;

const n = z.int().positive();

/** A client as it stood once it was in the bin: its number, its version. */
const binnedRow = z.tuple([n, n]);
export type BinnedRow = z.output<typeof binnedRow>;
export const undoBinForm = z.object({ had: hadRows(binnedRow, 40) });
export type UndoBinForm = z.output<typeof undoBinForm>;

/** A client as it stood once it was out again, and why it had been in the bin. */
const restoredRow = z.tuple([n, n, binForm.shape.reason, z.string().max(500)]);
export type RestoredRow = z.output<typeof restoredRow>;
export const undoRestoreForm = z.object({ had: hadRows(restoredRow, 1200) });
export type UndoRestoreForm = z.output<typeof undoRestoreForm>;

/** Whether what these filters keep may be in the bin, and may be out of it (LI10). */
export function binShown(filters: readonly Filter[], bins: readonly string[]) {
  const asked = filters.filter((one) => one.key === "statut");
  const kept = (status: string, isBin: boolean) =>
    asked.length === 0
      ? !isBin
      : asked.every(({ operator, values }) =>
          operator === "in" ? values.includes(status) : operator === "out" ? !values.includes(status) : true,
        );
  const named = asked.flatMap((one) => (one.operator === "in" ? one.values : []));
  return {
    binned: bins.some((id) => kept(id, true)),
    // One that no filter names stands for all other statuses.
    here: [...named, ""].some((id) => !bins.includes(id) && kept(id, false)),
  };
}

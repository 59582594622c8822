import type { ImportField, Mapping } from "../field";
import type { ImportOptions } from "../options";
import { columnsOf, readCells } from "../plan";
import type { Product } from "../products/product";
import type { Sheet } from "../sheet";
import { type ClientDraft, draftOf } from "./draft";

/** Each row of a client file, read on its own. */
export function readDrafts(
  sheet: Sheet,
  mapping: Mapping,
  fields: ImportField[],
  options: ImportOptions,
  product: Product | null,
  foreign: boolean,
): ClientDraft[] {
  const columns = columnsOf(sheet, mapping, fields, product?.values);
  return sheet.rows.map((row) => {
    const { read, problems } = readCells(row, columns, options);
    return draftOf(row.row, read, problems, foreign);
  });
}

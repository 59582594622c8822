import type { ItemLine, Line } from "~/domain/documents/document";
import type { Quantity, UnitPrice } from "~/domain/money/money";
import type { quoteLine } from "./schema/quotes";

/** The columns every table of document lines has (see `lineColumns`), without the id of its document. */
export type LineRow = Omit<typeof quoteLine.$inferSelect, "quoteId">;

/** A stored line as the rules know it. */
export function lineOfRow(row: LineRow): Line {
  const base = { id: row.id, optionId: row.optionId, label: row.label };
  if (row.kind === "title")
    return { ...base, kind: "title", level: Math.min(5, Math.max(1, row.level ?? 1)) as 1 | 2 | 3 | 4 | 5 };
  if (row.kind !== "item") return { ...base, kind: row.kind };
  return {
    ...base,
    kind: "item",
    articleId: row.articleId,
    reference: row.reference,
    description: row.description,
    quantity: row.quantity ?? (0 as Quantity),
    unit: row.unit,
    unitPrice: row.unitPrice ?? (0 as UnitPrice),
    discount: row.discountBp ?? (0 as ItemLine["discount"]),
    vatRate: row.vatBp ?? (0 as ItemLine["vatRate"]),
    nature: row.nature ?? "goods",
    account: row.account,
  };
}

/** A line as the tables keep it; only item lines fill the columns of price and quantity. */
export function rowOfLine(line: Line, position: number): LineRow {
  const item = line.kind === "item" ? line : null;
  return {
    id: line.id,
    position,
    kind: line.kind,
    level: line.kind === "title" ? line.level : null,
    optionId: line.optionId,
    label: line.label,
    description: item?.description ?? "",
    articleId: item?.articleId ?? null,
    reference: item?.reference ?? "",
    quantity: item?.quantity ?? null,
    unit: item?.unit ?? "",
    unitPrice: item?.unitPrice ?? null,
    discountBp: item?.discount ?? null,
    vatBp: item?.vatRate ?? null,
    nature: item?.nature ?? null,
    account: item?.account ?? "",
  };
}

import { type ItemLine, type Line, PLAIN_TITLE, type TitleLine } from "~/domain/documents/document";
import type { Quantity, UnitPrice } from "~/domain/money/money";
import type { quoteLine } from "./schema/quotes";

/** The columns every table of document lines has (see `lineColumns`), without the id of its document. */
export type LineRow = Omit<typeof quoteLine.$inferSelect, "quoteId">;

/** A stored line as the rules know it. */
export function lineOfRow(row: LineRow): Line {
  const base = { id: row.id, optionId: row.optionId, label: row.label };
  if (row.kind === "title")
    return {
      ...base,
      kind: "title",
      level: Math.min(5, Math.max(1, row.level ?? 1)) as TitleLine["level"],
      quantity: row.quantity ?? PLAIN_TITLE.quantity,
      discount: row.discountBp ?? PLAIN_TITLE.discount,
      vatRate: row.vatBp,
      startsAt: row.startsAt,
    };
  if (row.kind !== "item") return { ...base, kind: row.kind };
  return {
    ...base,
    kind: "item",
    articleId: row.articleId,
    reference: row.reference,
    description: row.description,
    quantity: row.quantity ?? (0 as Quantity),
    formula: row.formula,
    bounds:
      row.leastQuantity === null || row.mostQuantity === null
        ? null
        : { least: row.leastQuantity, most: row.mostQuantity },
    unit: row.unit,
    unitPrice: row.unitPrice ?? (0 as UnitPrice),
    discount: row.discountBp ?? (0 as ItemLine["discount"]),
    vatRate: row.vatBp ?? (0 as ItemLine["vatRate"]),
    inheritsVat: row.inheritsVat,
    nature: row.nature ?? "goods",
    account: row.account,
    photo: row.photoFileId,
    startsAt: row.startsAt,
    ...(row.parts ? { parts: row.parts } : {}),
  };
}

/** A line as the tables keep it: item lines fill the columns of price, titles those of what they do to their section. */
export function rowOfLine(line: Line, position: number): LineRow {
  const item = line.kind === "item" ? line : null;
  const title = line.kind === "title" ? line : null;
  const section = item ?? title;
  return {
    id: line.id,
    position,
    kind: line.kind,
    level: title?.level ?? null,
    optionId: line.optionId,
    label: line.label,
    description: item?.description ?? "",
    articleId: item?.articleId ?? null,
    reference: item?.reference ?? "",
    quantity: section?.quantity ?? null,
    formula: item?.formula ?? "",
    leastQuantity: item?.bounds?.least ?? null,
    mostQuantity: item?.bounds?.most ?? null,
    unit: item?.unit ?? "",
    unitPrice: item?.unitPrice ?? null,
    discountBp: section?.discount ?? null,
    vatBp: section?.vatRate ?? null,
    inheritsVat: item?.inheritsVat ?? false,
    nature: item?.nature ?? null,
    account: item?.account ?? "",
    photoFileId: item?.photo ?? null,
    startsAt: section?.startsAt ?? "",
    parts: item?.parts ?? null,
  };
}

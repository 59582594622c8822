import type { ReportElement } from "~/domain/reports/elements";
import { type Compared, compared, comparedYears } from "~/domain/statistics/year";
import type { Ctx } from "../context.server";
import { figuresAsked } from "../reports/figures";
import { number, type Question, type Row } from "./question";

const SUMMED: ReportElement[] = ["quotes-signed", "invoices", "receipts"];

/** What a seller or the company signed and invoiced without VAT and cashed with it, each month beside last year's. */
export function monthsOf(
  ctx: Ctx,
  sellerId: string | null,
): Question<{ signed: Compared; invoiced: Compared; received: Compared }> {
  const { now, before, sameMonthBefore } = comparedYears(ctx.today);
  const spans = [...before, ...now, sameMonthBefore];
  const read = (rows: Row[]) => {
    const cents = spans.map((_, place) => number(rows.find((row) => row.place === place)?.sum));
    return compared(cents.slice(12, -1), cents.slice(0, 12), cents.at(-1) ?? 0);
  };
  return {
    asks: figuresAsked(ctx, SUMMED, spans, sellerId),
    reads: (signed = [], invoiced = [], received = []) => ({
      signed: read(signed),
      invoiced: read(invoiced),
      received: read(received),
    }),
  };
}

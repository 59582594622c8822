import { type ItemLine, PLAIN_ITEM } from "~/domain/documents/document";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import type { QuoteSave } from "~/domain/quotes/forms";
import type { Ctx } from "~/operations/context.server";
import { createQuote } from "~/operations/quotes/create-quote";
import { getQuote } from "~/operations/quotes/get-quote";

/** The stove of the test company as a line. */
export const stove = (id: string, more: Partial<ItemLine> = {}): ItemLine => ({
  ...PLAIN_ITEM,
  kind: "item",
  id,
  optionId: null,
  label: "Poêle à granulés 8 kW",
  articleId: "ar-poele",
  reference: "POELE-8K",
  description: "",
  quantity: quantity(1_000),
  unit: "u",
  unitPrice: unitPrice(29_900_000),
  discount: basisPoints(0),
  vatRate: basisPoints(550),
  nature: "goods",
  account: "707100",
  ...more,
});

/** A save that starts from what the page shows now. */
export async function saveOf(ctx: Ctx, quoteId: string, change: Partial<QuoteSave> = {}): Promise<QuoteSave> {
  const view = await getQuote(ctx, quoteId);
  return {
    version: view.quote.version,
    header: view.header,
    body: view.body,
    base: null,
    costs: {},
    copies: {},
    ...change,
  };
}

export const newQuote = async (ctx: Ctx, clientId = "c-turpin") =>
  (await createQuote(ctx, { clientId })).quoteId;

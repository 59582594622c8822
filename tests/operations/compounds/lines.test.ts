import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { article } from "~/db/schema/articles";
import { quoteCost } from "~/db/schema/quotes";
import type { LineParts } from "~/domain/documents/document";
import { quantity, type UnitPrice, unitPrice } from "~/domain/money/money";
import { getQuote } from "~/operations/quotes/get-quote";
import { saveQuoteDraft } from "~/operations/quotes/save-quote-draft";
import { as, newWorld } from "../../world/world";
import { newQuote, saveOf, stove } from "../quotes/sample";

beforeAll(newWorld);

const parts = (...lines: [string, number][]): LineParts => ({
  dimensions: [{ name: "longueur", label: "Longueur", unit: "m", value: quantity(8_000) }],
  printed: true,
  lines: lines.map(([articleId, many]) => ({
    articleId,
    reference: articleId,
    label: articleId,
    quantity: quantity(many),
    unit: "u",
    unitPrice: unitPrice(1_000_000),
  })),
});
const costOf = async (quoteId: string) =>
  (await as("direction").db.select().from(quoteCost).where(eq(quoteCost.quoteId, quoteId))).map(
    (row) => row.unitCost,
  );
const bought = async (id: string, purchasePrice: number | null) =>
  void (await as("direction")
    .db.update(article)
    .set({ purchasePrice: purchasePrice as UnitPrice | null })
    .where(eq(article.id, id)));

test("a compound's line keeps its parts, and costs what they cost, whoever writes it (CP5)", async () => {
  await bought("ar-poele", 1_234_567);
  await bought("ar-pose", 456_789);
  const ctx = as("commercial");
  const quoteId = await newQuote(ctx);
  const save = await saveOf(ctx, quoteId);
  const line = stove("pool", { articleId: null, parts: parts(["ar-poele", 2_500], ["ar-pose", 333]) });
  await saveQuoteDraft(ctx, quoteId, { ...save, body: { ...save.body, lines: [line] } });
  expect((await getQuote(ctx, quoteId)).body.lines[0]).toMatchObject({ parts: line.parts });
  // 2,5 × 123,4567 = 308,64 and 0,333 × 45,6789 = 15,21
  expect(await costOf(quoteId)).toEqual([3_238_500]);

  const anew = { ...line, parts: parts(["ar-poele", 5_000]) };
  const next = await saveOf(ctx, quoteId);
  await saveQuoteDraft(ctx, quoteId, { ...next, body: { ...next.body, lines: [anew] } });
  expect(await costOf(quoteId)).toEqual([6_172_800]);

  await bought("ar-pose", null);
  const unknown = { ...line, parts: parts(["ar-poele", 1_000], ["ar-pose", 1_000]) };
  const last = await saveOf(ctx, quoteId);
  await saveQuoteDraft(ctx, quoteId, { ...last, body: { ...last.body, lines: [unknown] } });
  expect(await costOf(quoteId)).toEqual([]);
});

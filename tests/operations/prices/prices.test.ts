import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { article } from "~/db/schema/articles";
import { client } from "~/db/schema/clients";
import { audit } from "~/db/schema/house";
import { ROLES } from "~/domain/access/permissions";
import { articleShape } from "~/domain/articles/forms";
import { quantity, unitPrice } from "~/domain/money/money";
import { rateShape } from "~/domain/prices/forms";
import { createArticle } from "~/operations/articles/create-article";
import { deleteFamily } from "~/operations/articles/delete-family";
import { findArticles } from "~/operations/articles/find-articles";
import { listFreshPrices } from "~/operations/articles/list-fresh-prices";
import { explainPrice } from "~/operations/prices/explain-price";
import { getPriceGrid } from "~/operations/prices/get-price-grid";
import { removePriceRate } from "~/operations/prices/remove-price-rate";
import { savePriceRate } from "~/operations/prices/save-price-rate";
import { as, newWorld } from "../../world/world";

const rate = (over: Record<string, string>) => rateShape.parse(over);
const one = quantity(1_000);
let pump = "";
let turpin = "";

beforeAll(async () => {
  await newWorld();
  const ctx = as("direction");
  const input = { reference: "POMPE-1", label: "Pompe de filtration", vatBp: "20", familyId: "f-poeles" };
  pump = (await createArticle(ctx, articleShape.parse({ ...input, purchasePrice: "100", salePrice: "180" })))
    .id;
  const [first] = await ctx.db.select().from(client).where(eq(client.statusId, "st-client")).limit(1);
  turpin = first?.id ?? "";
  expect(turpin).not.toBe("");
});

test("a client pays what the coefficients of its status make of the purchase price, and every step says so", async () => {
  const ctx = as("direction");
  await savePriceRate(ctx, null, rate({ overhead: "1,2" }));
  const { id } = await savePriceRate(ctx, null, rate({ statusId: "st-client", margin: "1,25" }));
  const why = { articleId: pump, clientId: turpin, quantity: one };
  const told = await explainPrice(ctx, why);
  expect(told).toMatchObject({ price: unitPrice(1_500_000), discount: 0, unit: "u" });
  expect(told.steps.map((step) => step.say)).toEqual(["purchase", "overhead", "margin", "computed"]);
  expect(told.names.statuses["st-client"]).toBe("Client");
  expect(await explainPrice(ctx, { ...why, clientId: null })).toMatchObject({ price: unitPrice(1_800_000) });
  const [found] = await findArticles(ctx, "POMPE-1", 5, turpin);
  expect(found?.tiers).toEqual([{ from: 0, price: 1_500_000, discount: 0 }]);
  expect((await listFreshPrices(ctx, [pump], turpin)).prices[0]?.tiers).toEqual(found?.tiers);
  expect((await findArticles(ctx, "POMPE-1"))[0]?.tiers?.[0]?.price).toBe(1_800_000);
  const rows = await ctx.db.select().from(audit).where(eq(audit.subjectId, id));
  expect(rows.map((row) => [row.subjectKind, row.action])).toEqual([["price-rate", "created"]]);
});

test("who sees no costs reads the price without purchase price or coefficient, who sees no prices reads nothing", async () => {
  const why = { articleId: pump, clientId: turpin, quantity: one };
  const told = await explainPrice(as("bureau"), why);
  expect(told.price).toBe(1_500_000);
  expect(told.steps.map((step) => step.say)).toEqual(["computed"]);
  expect(JSON.stringify(told)).not.toMatch(/12000|12500|1000000/);
  await expect(explainPrice(as("technicien"), why)).rejects.toMatchObject({ kind: "forbidden" });
  const [found] = await findArticles(as("technicien"), "POMPE-1", 5, turpin);
  expect(found).not.toHaveProperty("tiers");
  expect((await listFreshPrices(as("technicien"), [pump], turpin)).prices[0]).not.toHaveProperty("tiers");
});

test("an article, a client or a row that is not there is not found", async () => {
  const ctx = as("direction");
  const why = { articleId: pump, clientId: turpin, quantity: one };
  for (const wrong of [{ articleId: "none" }, { clientId: "none" }])
    await expect(explainPrice(ctx, { ...why, ...wrong })).rejects.toMatchObject({ kind: "not-found" });
  await expect(removePriceRate(ctx, "none")).rejects.toMatchObject({ kind: "not-found" });
});

test("one row a status and family; a stale one is a conflict; wrong ones say where", async () => {
  const ctx = as("commercial");
  const { id } = await savePriceRate(ctx, null, rate({ familyId: "f-poeles", discount: "5" }));
  const twin = savePriceRate(ctx, null, rate({ familyId: "f-poeles", margin: "2" }));
  await expect(twin).rejects.toMatchObject({ problems: [{ code: "rate-twice", field: "familyId" }] });
  await savePriceRate(ctx, { id, version: 1 }, rate({ familyId: "f-poeles", discount: "6" }));
  const late = savePriceRate(ctx, { id, version: 1 }, rate({ familyId: "f-poeles", discount: "7" }));
  await expect(late).rejects.toMatchObject({ kind: "conflict" });
  await expect(savePriceRate(ctx, null, rate({ statusId: "or-salon", margin: "2" }))).rejects.toMatchObject({
    problems: [{ code: "choice-unknown", field: "statusId" }],
  });
  await expect(savePriceRate(ctx, null, rate({ familyId: "gone", margin: "2" }))).rejects.toMatchObject({
    problems: [{ code: "family-gone" }],
  });
  const { rates } = await getPriceGrid(ctx);
  expect(rates.find((row) => row.id === id)).toMatchObject({ discountBp: 600, version: 2 });
  await removePriceRate(ctx, id);
  expect((await getPriceGrid(ctx)).rates.some((row) => row.id === id)).toBe(false);
});

test("of two people who write the same row at once one wins", async () => {
  const twice = await Promise.allSettled(
    ["2", "3"].map((margin) => savePriceRate(as("direction"), null, rate({ familyId: "f-poeles", margin }))),
  );
  expect(twice.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a family that prices speak of is not deleted", async () => {
  const ctx = as("direction");
  await ctx.db.update(article).set({ familyId: null }).where(eq(article.familyId, "f-poeles"));
  await expect(deleteFamily(ctx, "f-poeles")).rejects.toMatchObject({
    problems: [{ code: "family-has-prices" }],
  });
});

test("only who manages prices opens the grid", async () => {
  for (const role of ROLES) {
    const asked = getPriceGrid(as(role));
    if (role === "direction" || role === "commercial") await asked;
    else await expect(asked).rejects.toMatchObject({ kind: "forbidden" });
  }
});

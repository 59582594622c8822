import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { audit, outbox } from "~/db/schema/house";
import { searchDoc } from "~/db/schema/search";
import { ROLES } from "~/domain/access/permissions";
import { type ArticleInput, articleShape } from "~/domain/articles/forms";
import { unitPrice } from "~/domain/money/money";
import { archiveArticle } from "~/operations/articles/archive-article";
import { createArticle } from "~/operations/articles/create-article";
import { duplicateArticle } from "~/operations/articles/duplicate-article";
import { findArticles } from "~/operations/articles/find-articles";
import { getArticle } from "~/operations/articles/get-article";
import { listArticles } from "~/operations/articles/list-articles";
import { priceArticle } from "~/operations/articles/price-article";
import { restoreArticle } from "~/operations/articles/restore-article";
import { updateArticle } from "~/operations/articles/update-article";
import { as, NOW, newWorld } from "../../world/world";

beforeAll(newWorld);

const input = (over: Record<string, string> = {}): ArticleInput =>
  articleShape.parse({ reference: "GRANULES-15", label: "Granulés, sac de 15 kg", vatBp: "10", ...over });

test("an article is created, found at once, audited and announced", async () => {
  const ctx = as("commercial");
  const { id } = await createArticle(ctx, input({ salePrice: "6,90", familyId: "f-poeles" }));
  const { article, account, family, history } = await getArticle(ctx, id);
  expect(article).toMatchObject({ salePrice: 69_000, purchasePrice: null, priceChangedAt: NOW, version: 1 });
  expect({ account, family }).toEqual({ account: "707100", family: "Poêles" });
  expect(history.map((h) => [h.action, h.by])).toEqual([["created", "Hugo Mercier"]]);
  expect((await findArticles(ctx, "sac granul"))[0]?.id).toBe(id);
  const told = await ctx.db.select().from(outbox).where(eq(outbox.subjectId, id));
  expect(told[0]?.topics).toEqual([`article:${id}`, "articles"]);
});

test("an empty price stays unknown and is never stamped", async () => {
  const ctx = as("direction");
  const { id } = await createArticle(ctx, input({ reference: "SANS" }));
  expect((await getArticle(ctx, id)).article).toMatchObject({
    salePrice: null,
    purchasePrice: null,
    priceChangedAt: null,
  });
});

test("a reference already borne is refused at its field, whatever its case", async () => {
  await expect(createArticle(as("bureau"), input({ reference: "poele-8k" }))).rejects.toMatchObject({
    kind: "refused",
    problems: [{ code: "article-reference-taken", field: "reference" }],
  });
});

test("txt_ makes a text article, without price whatever was typed", async () => {
  const ctx = as("direction");
  const { id } = await createArticle(ctx, input({ reference: "txt_intro", salePrice: "12" }));
  expect((await getArticle(ctx, id)).article).toMatchObject({ type: "text", salePrice: null });
  await expect(priceArticle(ctx, id, 1, unitPrice(1))).rejects.toMatchObject({ kind: "refused" });
});

describe("two people on one article", () => {
  test("a stale form is a conflict and loses nothing", async () => {
    const { id } = await createArticle(as("bureau"), input({ reference: "STALE" }));
    await updateArticle(as("direction"), id, 1, input({ reference: "STALE", label: "Celui de Claire" }));
    const late = updateArticle(as("bureau"), id, 1, input({ reference: "STALE", label: "Celui de Nadia" }));
    await expect(late).rejects.toMatchObject({ kind: "conflict" });
    expect((await getArticle(as("bureau"), id)).article.label).toBe("Celui de Claire");
  });

  test("of two at the same instant one wins", async () => {
    const { id } = await createArticle(as("bureau"), input({ reference: "RACE" }));
    const both = await Promise.allSettled(
      ["A", "B"].map((label) => updateArticle(as("bureau"), id, 1, input({ reference: "RACE", label }))),
    );
    expect(both.map((r) => r.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});

test("a changed price is stamped, a changed label is not; an unchanged form writes nothing", async () => {
  const { id } = await createArticle(
    as("direction", NOW - 9e9),
    input({ reference: "STAMP", salePrice: "5" }),
  );
  await updateArticle(as("direction"), id, 1, input({ reference: "STAMP", salePrice: "5", label: "Autre" }));
  expect((await getArticle(as("direction"), id)).article.priceChangedAt).toBe(NOW - 9e9);
  await updateArticle(
    as("direction", NOW + 1),
    id,
    2,
    input({ reference: "STAMP", salePrice: "6", label: "Autre" }),
  );
  const { article, history } = await getArticle(as("direction"), id);
  expect(article.priceChangedAt).toBe(NOW + 1);
  expect(history[0]).toMatchObject({ before: { salePrice: 50_000 }, after: { salePrice: 60_000 } });
  await updateArticle(as("direction"), id, 3, input({ reference: "STAMP", salePrice: "6", label: "Autre" }));
  expect((await getArticle(as("direction"), id)).article.version).toBe(3);
});

test("someone without costs keeps the purchase price they can't see", async () => {
  const { id } = await createArticle(
    as("direction"),
    input({ reference: "COST", purchasePrice: "40", salePrice: "90" }),
  );
  await updateArticle(as("bureau"), id, 1, input({ reference: "COST", salePrice: "95" }));
  expect((await getArticle(as("direction"), id)).article.purchasePrice).toBe(400_000);
});

test("archived articles leave search and quote entry, and come back", async () => {
  const ctx = as("bureau");
  const { id } = await createArticle(ctx, input({ reference: "VIEUX", label: "Cheminée ancienne" }));
  await archiveArticle(ctx, id);
  expect(await findArticles(ctx, "vieux")).toEqual([]);
  expect(
    await ctx.db
      .select()
      .from(searchDoc)
      .where(and(eq(searchDoc.kind, "article"), eq(searchDoc.subjectId, id))),
  ).toEqual([]);
  expect((await listArticles(ctx, { archived: true, q: "ancienne" })).rows.map((r) => r.id)).toEqual([id]);
  await restoreArticle(ctx, id);
  expect((await findArticles(ctx, "vieux")).map((a) => a.id)).toEqual([id]);
});

test("a copy takes the next free reference", async () => {
  const ctx = as("commercial");
  expect((await duplicateArticle(ctx, "ar-pose")).reference).toBe("POSE-H-2");
  expect((await duplicateArticle(ctx, "ar-pose")).reference).toBe("POSE-H-3");
});

test("amounts reach only those with the right, in every read and in the history", async () => {
  const { id } = await createArticle(
    as("direction"),
    input({ reference: "SECRET", purchasePrice: "41,4141", salePrice: "92,9292" }),
  );
  await updateArticle(
    as("direction"),
    id,
    1,
    input({ reference: "SECRET", purchasePrice: "42,4242", salePrice: "93,9393" }),
  );
  for (const role of ROLES) {
    const ctx = as(role);
    const all = JSON.stringify([
      await getArticle(ctx, id),
      await findArticles(ctx, "SECRET"),
      await listArticles(ctx, { q: "secret" }),
      await listArticles(ctx, { sort: "price", down: true }),
    ]);
    expect(/4[12]4[12]4[12]|purchasePrice/.test(all), `${role} and costs`).toBe(ctx.can("see.costs"));
    expect(/929292|939393|salePrice/.test(all), `${role} and prices`).toBe(ctx.can("see.sale-prices"));
  }
  expect((await ctxAudit()).length).toBeGreaterThan(0);
});

const ctxAudit = () => as("direction").db.select().from(audit).limit(1);

import { beforeEach, describe, expect, test } from "vitest";
import { article, articleFamily } from "~/db/schema/articles";
import { searchDoc } from "~/db/schema/search";
import { articleShape } from "~/domain/articles/forms";
import { archiveArticle } from "~/operations/articles/archive-article";
import { findArticles } from "~/operations/articles/find-articles";
import { getArticle } from "~/operations/articles/get-article";
import { updateArticle } from "~/operations/articles/update-article";
import { applyImport } from "~/operations/imports/apply-import";
import { getImport } from "~/operations/imports/get-import";
import { listImports } from "~/operations/imports/list-imports";
import { startImport } from "~/operations/imports/start-import";
import { undoImport } from "~/operations/imports/undo-import";
import { emptied } from "../../world/emptied";
import { as, NOW, newWorld } from "../../world/world";
import { csv, dryRun } from "./files";

beforeEach(async () => {
  await emptied();
  await newWorld();
});

const FILE = `Référence;Désignation;Famille;Sous-famille;Prix d'achat HT;Prix de vente HT;TVA
POELE-8K;Poêle à granulés 8 kW;Poêles;;1 900,00;3 050,00 €;5,5
POSE-H;Pose, heure;;;;;10
NEUF-1;Insert à bûches;Poêles;Inserts;900;1 490;5,5
NEUF-2;Kit de raccordement;Fumisterie;;;;20
NEUF-3;Offert;;;gratuit;;20`;

const everything = async () => {
  const { db } = as("direction");
  return JSON.stringify([
    await db.select().from(article),
    await db.select().from(articleFamily),
    await db.select().from(searchDoc),
  ]);
};

test("the dry run changes nothing and says everything", async () => {
  const before = await everything();
  const run = await dryRun(as("direction"), "articles", FILE);
  expect(await everything()).toBe(before);
  expect(run.summary).toEqual({ created: 2, updated: 1, unchanged: 1, refused: 1 });
  expect(run.rows.find((row) => row.title.startsWith("POELE"))?.changes).toEqual([
    { label: "Prix d'achat HT", before: "1\u202f890,00\u00a0€", after: "1\u202f900,00\u00a0€" },
    { label: "Prix de vente HT", before: "2\u202f990,00\u00a0€", after: "3\u202f050,00\u00a0€" },
  ]);
  expect(run.rows.find((row) => row.action === "refused")).toMatchObject({
    row: 6,
    problems: [{ column: "Prix d'achat HT", read: "gratuit" }],
  });
});

test("applied: prices stamped, empty stays unknown, families made, everything found, refused rows left out", async () => {
  const ctx = as("direction", NOW + 5000);
  const run = await dryRun(ctx, "articles", FILE);
  expect((await applyImport(ctx, run.id, run.fingerprint)).summary.created).toBe(2);
  expect((await getArticle(ctx, "ar-poele")).article).toMatchObject({
    salePrice: 30_500_000,
    priceChangedAt: NOW + 5000,
    version: 2,
  });
  expect((await getArticle(ctx, "ar-pose")).article).toMatchObject({ salePrice: 489_000, version: 1 });
  const [insert] = await findArticles(ctx, "insert buches");
  expect(await getArticle(ctx, insert?.id ?? "")).toMatchObject({
    family: "Poêles › Inserts",
    account: "707100",
  });
  const [kit] = await findArticles(ctx, "NEUF-2");
  expect(kit).toMatchObject({ salePrice: null, purchasePrice: null });
  expect(await findArticles(ctx, "NEUF-3")).toEqual([]);
});

test("the same file a second time changes nothing", async () => {
  const ctx = as("direction");
  const first = await dryRun(ctx, "articles", FILE);
  await applyImport(ctx, first.id, first.fingerprint);
  await expect(applyImport(ctx, first.id, first.fingerprint)).rejects.toMatchObject({
    problems: [{ code: "import-already-applied" }],
  });
  const after = await everything();
  const second = await dryRun(ctx, "articles", FILE);
  expect(second.summary).toEqual({ created: 0, updated: 0, unchanged: 4, refused: 1 });
  await expect(applyImport(ctx, second.id, second.fingerprint)).rejects.toMatchObject({
    problems: [{ code: "import-nothing-to-do" }],
  });
  expect(await everything()).toBe(after);
});

describe("undo", () => {
  test("gives everything back, new families and search included", async () => {
    const ctx = as("direction");
    const strip = (text: string) => text.replace(/"(updatedAt|version|rowid|rankedAt)":\d+/g, "");
    const run0 = await dryRun(ctx, "articles", "Référence;Désignation\nPOELE-8K;Poêle 8\nPOSE-H;Pose");
    await applyImport(ctx, run0.id, run0.fingerprint);
    const before = strip(await everything());
    const run = await dryRun(ctx, "articles", FILE);
    await applyImport(ctx, run.id, run.fingerprint);
    expect(strip(await everything())).not.toBe(before);
    expect((await undoImport(ctx, run.id)).leftAlone).toEqual([]);
    expect(strip(await everything())).toBe(before);
    await expect(undoImport(ctx, run.id)).rejects.toMatchObject({ kind: "refused" });
  });

  test("leaves alone what somebody changed since, and says so", async () => {
    const ctx = as("direction");
    const run = await dryRun(ctx, "articles", FILE);
    await applyImport(ctx, run.id, run.fingerprint);
    const form = { reference: "POELE-8K", label: "Poêle de Nadia", vatBp: "5,5", salePrice: "3 100" };
    await updateArticle(as("bureau"), "ar-poele", 2, articleShape.parse(form));
    const { leftAlone } = await undoImport(ctx, run.id);
    expect(leftAlone).toEqual([
      { recordId: "ar-poele", title: "POELE-8K · Poêle à granulés 8 kW", why: "changed" },
    ]);
    expect((await getArticle(ctx, "ar-poele")).article.label).toBe("Poêle de Nadia");
    expect(await findArticles(ctx, "NEUF-1")).toEqual([]);
  });
});

test("what changed between the dry run and the apply is a conflict, and nothing is written", async () => {
  const run = await dryRun(as("direction"), "articles", FILE);
  await updateArticle(
    as("bureau"),
    "ar-poele",
    1,
    articleShape.parse({ reference: "POELE-8K", label: "Autre", vatBp: "5,5" }),
  );
  const before = await everything();
  await expect(applyImport(as("direction"), run.id, run.fingerprint)).rejects.toMatchObject({
    kind: "conflict",
    problems: [{ code: "import-plan-changed" }],
  });
  expect(await everything()).toBe(before);
});

test("two people apply at once: one wins, the rows are there once", async () => {
  const run = await dryRun(as("direction"), "articles", FILE);
  const both = await Promise.allSettled(
    [1, 2].map(() => applyImport(as("direction"), run.id, run.fingerprint)),
  );
  expect(both.map((r) => r.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect((await as("direction").db.select().from(article)).length).toBe(6);
});

test("the office fills prices it may see; purchase prices of the file are left aside and never shown", async () => {
  const ctx = as("bureau");
  const run = await dryRun(ctx, "articles", FILE);
  expect(JSON.stringify(run)).not.toMatch(/achat HT","before|1\u202f8?900,00/);
  await applyImport(ctx, run.id, run.fingerprint);
  expect((await getArticle(as("direction"), "ar-poele")).article).toMatchObject({
    purchasePrice: 18_900_000,
    salePrice: 30_500_000,
  });
  expect(JSON.stringify(await getImport(ctx, run.id))).not.toContain("purchasePrice");
});

test("the same header gets its mapping back; archived articles stay out of search", async () => {
  const ctx = as("direction");
  await archiveArticle(ctx, "ar-poele");
  const odd = "Truc;Machin;Bidule\nPOELE-8K;Poêle;4000";
  const { id } = await startImport(ctx, "articles", csv(odd));
  const page = await getImport(ctx, id);
  expect(page.stage === "mapping" && page.mapping).toEqual({});
  const { checkImport } = await import("~/operations/imports/check-import");
  const options = page.stage === "mapping" ? page.options : undefined;
  if (!options) throw new Error("mapping expected");
  await checkImport(ctx, id, 1, { mapping: { 0: "reference", 1: "label", 2: "salePrice" }, options });
  const checked = await getImport(ctx, id);
  if (checked.stage !== "checked") throw new Error(checked.stage);
  await applyImport(ctx, id, checked.fingerprint);
  expect(await findArticles(ctx, "POELE-8K")).toEqual([]);
  const again = await startImport(ctx, "articles", csv(odd));
  expect(await getImport(ctx, again.id)).toMatchObject({
    mapping: { 0: "reference", 1: "label", 2: "salePrice" },
  });
  expect((await listImports(ctx)).rows.map((row) => row.status)).toContain("applied");
});

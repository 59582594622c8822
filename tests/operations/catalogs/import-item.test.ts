import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { articleShape } from "~/domain/articles/forms";
import { conditionShape } from "~/domain/catalogs/forms";
import { createArticle } from "~/operations/articles/create-article";
import { getArticle } from "~/operations/articles/get-article";
import { getImportChoice } from "~/operations/catalogs/get-import-choice";
import { getSupplier } from "~/operations/catalogs/get-supplier";
import { importItem } from "~/operations/catalogs/import-item";
import { removeCondition } from "~/operations/catalogs/remove-condition";
import { saveCondition } from "~/operations/catalogs/save-condition";
import { saveImportChoice } from "~/operations/catalogs/save-import-choice";
import { searchCatalogs } from "~/operations/catalogs/search-catalogs";
import { as, newWorld } from "../../world/world";
import { itemWhere, newCatalogs } from "./world";

beforeAll(async () => {
  await newWorld();
  await newCatalogs();
});

const none = { families: false, subFamilies: false, purchasePrice: false, accounts: false };
const articleRow = (id: string | undefined) =>
  env.DB.prepare("select * from article where id = ?").bind(id).first<Record<string, unknown>>();
const priced = (supplier: number, more = "1") =>
  itemWhere(`id / 16777216 = ${supplier} and list_price is not null and ${more}`);

test("one keystroke makes the article, its families and its link; pressed twice it is one article", async () => {
  const item = await priced(1, "net_price is not null");
  const [first, second] = await Promise.all([
    importItem(as("commercial"), Number(item?.id)),
    importItem(as("bureau"), Number(item?.id)),
  ]);
  expect(second.article?.id).toBe(first.article?.id);
  expect([first.isNew, second.isNew]).toContain(true);
  const row = await articleRow(first.article?.id);
  expect(row).toMatchObject({
    reference: item?.reference,
    label: item?.label,
    purchase_price: item?.net_price,
    sale_price: item?.list_price,
    supplier: "Aquanord",
  });
  const families = await env.DB.prepare(
    "select p.name as family, f.name as sub from article_family f join article_family p on p.id = f.parent_id where f.id = ?",
  )
    .bind(row?.family_id)
    .first();
  expect(families).toEqual({ family: "Piscine", sub: "Filtration › Pompes" });
  const [found] = await searchCatalogs(as("commercial"), String(item?.reference));
  expect(found).toMatchObject({ id: item?.id, articleId: first.article?.id });
});

test("what was chosen is remembered for that person, and an update changes nothing else", async () => {
  const ctx = as("direction");
  expect(await getImportChoice(ctx)).toMatchObject({ families: true, accounts: true });
  await saveImportChoice(ctx, none);
  const item = await priced(3, "net_price is not null");
  const { article } = await importItem(ctx, Number(item?.id));
  expect(await articleRow(article?.id)).toMatchObject({ purchase_price: null, family_id: null });
  expect(await getImportChoice(as("commercial"))).toMatchObject({ families: true });
  await env.DB.prepare("update article set label = 'À nous', sale_price = 1 where id = ?")
    .bind(article?.id)
    .run();
  const again = await importItem(ctx, Number(item?.id), { ...none, purchasePrice: true });
  expect(again.isNew).toBe(false);
  expect(await articleRow(article?.id)).toMatchObject({
    label: "À nous",
    sale_price: 1,
    purchase_price: item?.net_price,
    family_id: null,
  });
});

test("an article of that reference from elsewhere is left alone: the new one takes the next number", async () => {
  const item = await priced(9);
  await createArticle(
    as("direction"),
    articleShape.parse({
      reference: String(item?.reference),
      label: "Autre",
      vatBp: "20",
      supplier: "Ailleurs",
    }),
  );
  const { article } = await importItem(as("direction"), Number(item?.id));
  expect(article?.reference).toBe(`${item?.reference}-2`);
});

test("a discount agreed on a family makes the purchase price, and its account comes with the article", async () => {
  const ctx = as("direction");
  const item = await priced(2, "family_id is not null");
  const supplier = await getSupplier(ctx, "demo-sup-2");
  const path = supplier.families.find((one) => one === "Piscine");
  await saveCondition(
    ctx,
    "demo-sup-2",
    conditionShape.parse({ familyPath: path, discount: "25", salesAccount: "707300" }),
  );
  const { article } = await importItem(ctx, Number(item?.id), {
    ...none,
    purchasePrice: true,
    accounts: true,
  });
  expect(await articleRow(article?.id)).toMatchObject({
    purchase_price: Math.round(Number(item?.list_price) * 0.75),
    sales_account: "707300",
  });
  const { conditions } = await getSupplier(ctx, "demo-sup-2");
  expect(conditions).toHaveLength(1);
  await removeCondition(ctx, "demo-sup-2", conditions[0]?.id ?? "");
  expect((await getSupplier(ctx, "demo-sup-2")).conditions).toEqual([]);
  await expect(removeCondition(ctx, "demo-sup-2", conditions[0]?.id ?? "")).rejects.toThrow("not-found");
});

test("prices that a person may not see stay out of the answer, and the rights are asked first", async () => {
  const item = await priced(5, "net_price is not null");
  const { article } = await importItem(as("bureau"), Number(item?.id));
  expect(article).not.toHaveProperty("purchasePrice");
  expect(await getArticle(as("bureau"), article?.id ?? "")).not.toHaveProperty("purchasePrice");
  await expect(importItem(as("technicien"), Number(item?.id))).rejects.toThrow("forbidden");
  await expect(getSupplier(as("bureau"), "demo-sup-1")).rejects.toThrow("forbidden");
  await expect(importItem(as("direction"), 999)).rejects.toThrow("not-found");
});

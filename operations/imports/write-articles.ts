import { sql } from "drizzle-orm";
import { bulkInsert, type Statement } from "~/db/batch";
import { bulkUpdate } from "~/db/bulk-update";
import { article, articleFamily, type importChange } from "~/db/schema/articles";
import type { ArticleType } from "~/domain/articles/article";
import type { Values } from "~/domain/imports/field";
import type { PlannedRow } from "~/domain/imports/plan";
import { familyIndex } from "~/domain/imports/recognise-articles";
import { basisPoints, type UnitPrice } from "~/domain/money/money";
import { type ArticleRow, allFamilies, type FamilyRow } from "../articles/load";
import { difference } from "../articles/writes";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import type { ExistingArticle } from "./article-surroundings";
import { versionGuards } from "./version-guards";

export interface RunWrites {
  guards: Statement[];
  writes: Statement[];
  changes: Omit<typeof importChange.$inferInsert, "id" | "runId">[];
}

/** All that an article file writes: new families, new and changed articles. */
export async function articleWrites(ctx: Ctx, rows: PlannedRow[]): Promise<RunWrites> {
  const families = await allFamilies(ctx);
  const fresh = missingFamilies(ctx, families, rows);
  const all = [...families, ...fresh];
  const index = familyIndex(all);
  const done = rows.map((row) => {
    const before = (row.existing as ExistingArticle | null)?.article ?? null;
    return { row, before, after: articleAfter(ctx, row, before, index) };
  });
  const created = done.filter((one) => one.before === null);
  const updated = done.filter((one) => one.before !== null);
  return {
    guards: [
      ...versionGuards(
        article,
        updated.map(({ after, before }) => ({ id: after.id, version: before?.version ?? 0 })),
      ),
      must(
        "import-references",
        sql`not exists(select 1 from ${article} where lower(${article.reference}) in (select lower(value) from json_each(${JSON.stringify(created.map((one) => one.after.reference))})))`,
      ),
    ],
    writes: [
      ...bulkInsert(articleFamily, fresh),
      ...bulkInsert(
        article,
        created.map((one) => one.after),
      ),
      ...bulkUpdate(
        article,
        updated.map((one) => one.after),
      ),
    ],
    changes: [
      // Row 0: not a row of the file, but what its rows made necessary.
      ...fresh.map(
        (family) =>
          ({
            row: 0,
            recordId: family.id,
            action: "create",
            before: null,
            after: { family: family.name },
            recordVersion: 1,
            title: family.name,
          }) as const,
      ),
      ...done.map(
        ({ row, before, after }) =>
          ({
            row: row.row,
            recordId: after.id,
            action: before ? "update" : "create",
            ...(before ? difference(before, after) : { before: null, after: { reference: after.reference } }),
            recordVersion: after.version,
            title: row.title,
          }) as const,
      ),
    ],
  };
}

type Families = ReturnType<typeof familyIndex<FamilyRow>>;

function articleAfter(ctx: Ctx, row: PlannedRow, before: ArticleRow | null, families: Families): ArticleRow {
  const columns = columnsOf(row.values, families);
  const priced = row.changed.includes("salePrice") || row.changed.includes("purchasePrice");
  const unpriced = columns.salePrice === null && columns.purchasePrice === null;
  return {
    ...columns,
    id: before?.id ?? ctx.newId(),
    priceChangedAt: before ? (priced ? ctx.now : before.priceChangedAt) : unpriced ? null : ctx.now,
    archivedAt: before?.archivedAt ?? null,
    createdAt: before?.createdAt ?? ctx.now,
    updatedAt: ctx.now,
    version: (before?.version ?? 0) + 1,
  };
}

function columnsOf(values: Values, families: Families) {
  const text = (key: string) => String(values[key] ?? "");
  const number = (key: string) => (typeof values[key] === "number" ? values[key] : null);
  const top = families.find(text("family"), null);
  const sub = top && text("subFamily") ? families.find(text("subFamily"), top.id) : undefined;
  return {
    reference: text("reference"),
    label: text("label"),
    description: text("description"),
    type: text("type") as ArticleType,
    familyId: sub?.id ?? top?.id ?? null,
    unit: text("unit") || "u",
    purchasePrice: number("purchasePrice") as UnitPrice | null,
    salePrice: number("salePrice") as UnitPrice | null,
    vatBp: basisPoints(number("vatBp") ?? 0),
    salesAccount: text("salesAccount"),
    purchaseAccount: text("purchaseAccount"),
    supplier: text("supplier"),
    supplierReference: text("supplierReference"),
    ean: text("ean"),
    warrantyMonths: number("warrantyMonths"),
    lifetimeMonths: number("lifetimeMonths"),
  };
}

/** Families and sub-families that the rows name and the base lacks, in the order of the file. */
function missingFamilies(ctx: Ctx, families: FamilyRow[], rows: PlannedRow[]): FamilyRow[] {
  const fresh: FamilyRow[] = [];
  const index = familyIndex(families);
  const named = (name: string, parentId: string | null): FamilyRow => {
    const found = index.find(name, parentId);
    if (found) return found;
    const siblings = [...families, ...fresh].filter((f) => f.parentId === parentId);
    const position = Math.max(0, ...siblings.map((f) => f.position)) + 1;
    const row = {
      id: ctx.newId(),
      parentId,
      name,
      salesAccount: "",
      purchaseAccount: "",
      position,
      version: 1,
    };
    fresh.push(row);
    index.add(row);
    return row;
  };
  for (const { values } of rows) {
    if (!values.family) continue;
    const top = named(String(values.family), null);
    if (values.subFamily) named(String(values.subFamily), top.id);
  }
  return fresh;
}

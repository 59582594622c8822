import { type SQL, sql } from "drizzle-orm";
import { inIds, type Statement, statement } from "~/db/batch";
import { bulkUpdate } from "~/db/bulk-update";
import { article } from "~/db/schema/articles";
import type { ArticleRow } from "../articles/load";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import type { ChangeRow, LeftAlone } from "./undo-import";
import { versionGuards } from "./version-guards";

/** Rows that mean that somebody works with the article `value`: lines of documents, sheets kept with it, compounds. */
const USES = [
  ...["quote_line", "sales_order_line", "invoice_line", "credit_note_line"].map(
    (table) => `select 1 from ${table} where article_id = value`,
  ),
  "select 1 from file where owner_kind = 'article' and owner_id = value",
  "select 1 from compound where article_id = value",
  "select 1 from compound_line where component_id = value",
];

/** Those of these articles (JSON) that are in use. */
const usedAmong = (ids: string): SQL =>
  sql`select value as id from json_each(${ids}) where ${sql.raw(USES.map((use) => `exists(${use})`).join(" or "))}`;

/** The statements that take an article run back. Families that the run made leave too, when nothing is in them. */
export async function undoneArticles(ctx: Ctx, changes: ChangeRow[]) {
  const records = changes.filter((change) => change.row > 0);
  const ids = records.map((change) => change.recordId);
  const current = await ctx.db.select().from(article).where(inIds(article.id, ids));
  const used = await ctx.db.all<{ id: string }>(usedAmong(JSON.stringify(ids)));
  const byId = new Map(current.map((row) => [row.id, row]));
  const inUse = new Set(used.map((row) => row.id));
  const leftAlone: LeftAlone = [];
  const restored: ArticleRow[] = [];
  const removed: ArticleRow[] = [];
  for (const change of records) {
    const now = byId.get(change.recordId);
    const leave = (why: LeftAlone[number]["why"]) =>
      leftAlone.push({ recordId: change.recordId, title: change.title, why });
    if (!now) leave("gone");
    else if (now.version !== change.recordVersion) leave("changed");
    else if (change.action === "update")
      restored.push({ ...now, ...change.before, updatedAt: ctx.now, version: now.version + 1 });
    else if (inUse.has(now.id)) leave("used");
    else removed.push(now);
  }
  const gone = removed.map((row) => row.id);
  const made = JSON.stringify(changes.filter((change) => change.row === 0).map((change) => change.recordId));
  // Sub-families first, so that a family emptied by them leaves in the second pass.
  const emptied: Statement = statement(
    "delete from article_family where id in (select value from json_each(?)) and not exists(select 1 from article a where a.family_id = article_family.id) and not exists(select 1 from article_family child where child.parent_id = article_family.id)",
    made,
  );
  return {
    guards: [
      ...versionGuards(
        article,
        [...restored, ...removed].map((row) => ({ id: row.id, version: byId.get(row.id)?.version ?? 0 })),
      ),
      must("still unused", sql`not exists(${usedAmong(JSON.stringify(gone))})`),
    ],
    writes: [
      ...bulkUpdate(article, restored),
      statement("delete from article where id in (select value from json_each(?))", JSON.stringify(gone)),
      emptied,
      emptied,
    ],
    leftAlone,
  };
}

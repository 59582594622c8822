import { asc, eq, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { choice } from "~/db/schema/settings";
import { type Choice, type ChoiceList, listProblems } from "~/domain/company/choices";
import type { Commit, Ctx } from "../context.server";
import { must } from "../guards";
import { notFound, refused } from "../refusals";

export type ChoiceRow = typeof choice.$inferSelect;

/** One entry, archived or not. */
export async function loadChoice(ctx: Ctx, id: string): Promise<ChoiceRow> {
  const [row] = await ctx.db.select().from(choice).where(eq(choice.id, id)).limit(1);
  if (!row) throw notFound("choice");
  return row;
}

export const loadList = (ctx: Ctx, list: ChoiceList): Promise<ChoiceRow[]> =>
  ctx.db.select().from(choice).where(eq(choice.list, list)).orderBy(asc(choice.position), asc(choice.label));

/** Refuses a list that would break its rules (C10..C12). */
export function mustHold(rows: readonly ChoiceRow[]): void {
  const entries: Choice[] = rows.map((row) => ({
    id: row.id,
    list: row.list,
    label: row.label,
    semantics: row.semantics,
    archived: row.archivedAt !== null,
  }));
  const problems = listProblems(entries);
  if (problems.length > 0) throw refused(...problems);
}

/** The list is still what the rules were asked about: two changes at once can't break them together. */
export function listUnchanged(list: ChoiceList, rows: readonly ChoiceRow[]): Statement {
  const seen = rows
    .map((row) => `${row.id}:${row.version}`)
    .toSorted()
    .join("|");
  return must(
    "list unchanged",
    sql`coalesce((select group_concat(entry, '|') from (select id || ':' || version as entry from choice where list = ${list} order by 1)), '') = ${seen}`,
  );
}

/** Pages that show any of the lists. */
export const choiceEvent = (id: string): Commit["event"] => ({
  name: "changed",
  subjectId: id,
  topics: ["company", "choices"],
});

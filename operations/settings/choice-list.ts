import { asc, eq, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { choice } from "~/db/schema/settings";
import { type Choice, type ChoiceList, listProblems } from "~/domain/company/choices";
import { fold } from "~/domain/search/fold";
import type { Change, Commit, Ctx } from "../context.server";
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

/** An entry at the end of a list, for the caller's commit; one that was archived under this label comes back. Throws C10. */
export async function choiceAdded(
  ctx: Ctx,
  input: { list: ChoiceList; label: string },
): Promise<{ row: ChoiceRow; again: boolean; guard: Statement; write: Statement; change: Change }> {
  const rows = await loadList(ctx, input.list);
  const archived = rows.find((row) => row.archivedAt !== null && fold(row.label) === fold(input.label));
  const last = Math.max(0, ...rows.filter((row) => !row.semantics?.bin).map((row) => row.position));
  const row: ChoiceRow = {
    id: archived?.id ?? ctx.newId(),
    list: input.list,
    label: input.label,
    position: last + 1,
    colour: archived?.colour ?? "slate",
    semantics:
      archived?.semantics ??
      (input.list === "client-status" ? { sellable: true, searchable: true, bin: false } : null),
    archivedAt: null,
    version: (archived?.version ?? 0) + 1,
  };
  mustHold([...rows.filter((other) => other.id !== row.id), row]);
  return {
    row,
    again: archived !== undefined,
    guard: listUnchanged(input.list, rows),
    write: archived
      ? ctx.db
          .update(choice)
          .set({ label: row.label, archivedAt: null, position: row.position, version: row.version })
          .where(eq(choice.id, row.id))
      : ctx.db.insert(choice).values(row),
    change: {
      kind: "choice",
      id: row.id,
      action: archived ? "restored" : "created",
      after: { list: row.list, label: row.label },
    },
  };
}

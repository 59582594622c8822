import { and, eq, isNotNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { bulkInsert, inIds, type Statement, statement } from "~/db/batch";
import { clientAction } from "~/db/schema/actions";
import { viewerKey } from "~/domain/access/permissions";
import { nextDay } from "~/domain/actions/due";
import { type Ctx, idAt } from "../context.server";
import type { Standing } from "./settable";

const idsOf = (rows: readonly Standing[]) => JSON.stringify(rows.map((row) => row.id));

/** A word in the timeline of each action's client. */
const told = (ctx: Ctx, ids: string, before: string): Statement =>
  statement(
    `insert into timeline_entry (id, client_id, ouvrage_id, at, kind, title, body, href, author)
     select ?1 || lower(hex(randomblob(8))), action.client_id, action.ouvrage_id, ?2, 'action', ?3 || choice.label || iif(action.subject = '', '', ' : ' || action.subject), '', '/actions/' || action.id, ?4
     from json_each(?5) asked join client_action action on action.id = asked.value join choice on choice.id = action.type_id`,
    idAt(ctx.now),
    ctx.now,
    before,
    ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb",
    ids,
  );

/** Actions done together, without a word of result; what comes back is planned in the same step (AC4). */
export async function closed(ctx: Ctx, rows: readonly Standing[]): Promise<Statement[]> {
  if (rows.length === 0) return [];
  const ids = idsOf(rows);
  return [
    told(ctx, ids, ""),
    statement(
      "update client_action set done_at = ?1, done_by = coalesce(?2, assignee_id), result = '', version = version + 1 where id in (select value from json_each(?3))",
      ctx.now,
      ctx.viewer.kind === "staff" ? ctx.viewer.userId : null,
      ids,
    ),
    ...bulkInsert(clientAction, await following(ctx, rows)),
  ];
}

/** To be done again; what their closing had planned leaves, unless somebody touched it. */
export function reopened(ctx: Ctx, rows: readonly Standing[]): Statement[] {
  if (rows.length === 0) return [];
  const ids = idsOf(rows);
  return [
    told(ctx, ids, "À refaire. "),
    statement(
      "update client_action set done_at = null, done_by = null, result = '', version = version + 1 where id in (select value from json_each(?))",
      ids,
    ),
    statement(
      "delete from client_action where previous_id in (select value from json_each(?)) and version = 1 and done_at is null",
      ids,
    ),
  ];
}

const born = alias(clientAction, "born");

/** The next one of each that comes back and has not brought it yet. */
async function following(ctx: Ctx, rows: readonly Standing[]) {
  const ids = rows.map((row) => row.id);
  const coming = await ctx.db
    .select()
    .from(clientAction)
    .where(
      and(
        inIds(clientAction.id, ids),
        isNotNull(clientAction.rhythmEvery),
        notExists(ctx.db.select({ one: sql`1` }).from(born).where(eq(born.previousId, clientAction.id))),
      ),
    );
  return coming.flatMap((row) => {
    const { rhythmEvery: every, rhythmUnit: unit } = row;
    if (!every || !unit) return [];
    return [
      {
        ...row,
        id: ctx.newId(),
        dueOn: nextDay(row.startsOn, row.dueOn, { every, unit }, ctx.today),
        previousId: row.id,
        createdAt: ctx.now,
        createdBy: viewerKey(ctx.viewer),
        version: 1,
      },
    ];
  });
}

import { type SQL, sql } from "drizzle-orm";
import type { Problem } from "~/domain/problem";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";

/** Why a file may not leave, for the first that holds it: what it proves, what it went with (FI20). */
const WHY = sql.raw(
  "case when f.sealed_at is not null then 'file-sealed' when f.locked_at is not null then 'file-locked' when exists(select 1 from consent c where c.client_id = f.owner_id and c.file_id = f.id) then 'file-proves-consent' when exists(select 1 from mail_file m where m.file_id = f.id) then 'file-went-with-mail' end",
);

/** None of these files is held, and all of them are in the bin. */
export const freeToLeave = (ids: string): SQL =>
  sql`not exists(select 1 from json_each(${ids}) as asked join file f on f.id = asked.value where f.binned_at is null or ${WHY} is not null)`;

/** Those that may not leave, each with its reason. */
export async function heldAmong(
  ctx: Ctx,
  ids: readonly string[],
): Promise<{ id: string; problem: Problem }[]> {
  const rows = await ctx.db.all<{ id: string; name: string; reason: string; why: string }>(
    sql`select f.id as id, f.name as name, f.lock_reason as reason, ${WHY} as why from json_each(${JSON.stringify(ids)}) as asked join file f on f.id = asked.value where ${WHY} is not null`,
  );
  return rows.map(({ id, name, reason, why }) => ({
    id,
    problem: problem(why, undefined, { name, reason }),
  }));
}

import { sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { clientAction } from "~/db/schema/actions";
import { viewerKey } from "~/domain/access/permissions";
import type { UndoPlanForm } from "~/domain/lists/planning";
import { verb } from "../context.server";
import { must } from "../guards";

/** As it was born: neither put off, nor done, nor what something else leads to. */
const UNTOUCHED = sql`client_action.version = 1 and client_action.done_at is null and client_action.href = '' and not exists(select 1 from equipment where action_id = client_action.id)`;

/**
 * Takes away the actions that one planning made (LI12), by who made them; those that somebody touched since stay.
 * Returns how many left.
 */
export const undoPlanTogether = verb("action.write", async (ctx, { made }: UndoPlanForm) => {
  const rows = await ctx.db
    .select({
      id: clientAction.id,
      clientId: clientAction.clientId,
      subject: clientAction.subject,
      dueOn: clientAction.dueOn,
      assigneeId: clientAction.assigneeId,
    })
    .from(clientAction)
    .where(
      sql`${inIds(clientAction.id, made)} and ${clientAction.createdBy} = ${viewerKey(ctx.viewer)} and ${UNTOUCHED}`,
    );
  const [change, ...others] = rows.map(({ id, ...before }) => ({
    kind: "action",
    id,
    action: "removed",
    before,
  }));
  if (!change) return { count: 0 };
  const ids = rows.map((row) => row.id);
  await ctx.commit({
    guards: [
      must(
        "actions untouched",
        sql`(select count(*) from client_action where ${inIds(sql`client_action.id`, ids)} and ${UNTOUCHED}) = ${rows.length}`,
      ),
    ],
    writes: [ctx.db.delete(clientAction).where(inIds(clientAction.id, ids))],
    change,
    others,
    event: {
      name: "changed",
      subjectId: change.id,
      topics: ["actions", ...new Set(rows.map((row) => `client:${row.clientId}`))],
    },
  });
  return { count: rows.length };
});

import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { client } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { mustBeRead } from "~/domain/clients/bin";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { notFound, refused } from "../refusals";
import { clientFrom } from "./load";
import { stillRunning } from "./still-running";

/** The first living status that is the bin. Throws choice-missing: lists keep one (C12). */
export async function binStatus(ctx: Ctx) {
  const [row] = await ctx.db
    .select()
    .from(choice)
    .where(
      and(
        eq(choice.list, "client-status"),
        isNull(choice.archivedAt),
        sql`${choice.semantics} ->> 'bin' = 1`,
      ),
    )
    .orderBy(asc(choice.position))
    .limit(1);
  if (!row) throw refused(problem("choice-missing", "statusId"));
  return row;
}

/** Whether this status is the bin. */
export async function isBin(ctx: Ctx, statusId: string): Promise<boolean> {
  const [row] = await ctx.db.select().from(choice).where(eq(choice.id, statusId)).limit(1);
  return row?.semantics?.bin === true;
}

/** These clients with their statuses, in the order asked; each must exist. Throws not-found. */
export async function clientsOf(ctx: Ctx, ids: readonly string[]) {
  const rows = await ctx.db
    .select({ client, status: choice })
    .from(client)
    .innerJoin(choice, eq(choice.id, client.statusId))
    .where(inIds(client.id, ids));
  return ids.map((id) => {
    const row = rows.find((one) => one.client.id === id);
    if (!row) throw notFound("client");
    clientFrom([row.client]);
    return row;
  });
}

/** Refuses to bin clients who owe money before somebody read it (CL9). */
export async function checkedBinning(ctx: Ctx, ids: readonly string[], read: boolean): Promise<void> {
  if (read) return;
  const running = await stillRunning(ctx, ids);
  const owing = [...running.values()].filter(mustBeRead);
  if (owing.length > 0)
    throw refused(
      problem("bin-unpaid", "read", { count: owing.reduce((n, one) => n + one.unpaidInvoices, 0) }),
    );
}

import { eq, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { throttle as throttleTable } from "~/db/schema/house";
import { blockTable, FORGOTTEN_AFTER, minutesUntil, type Throttle } from "~/domain/access/throttle";
import type { Ctx } from "../context.server";
import { tooMany } from "../refusals";

/** Refuses an address that knocks too fast, before anything is read or hashed. */
export async function knock(ctx: Ctx, door: string): Promise<void> {
  const { success } = await ctx.env.RATE_LIMIT.limit({ key: `${door}:${ctx.request.address || "local"}` });
  if (!success) throw tooMany(1);
}

/**
 * Counts one try on `key` and refuses while it is blocked (A7). One statement counts and judges, before the
 * secret is looked at: a hundred tries at once get no more than one at a time. A block further off than the longest
 * one was noted while the machine's clock was ahead, and holds nobody. Throws too-many with the minutes.
 */
export async function takeTry(ctx: Ctx, key: string, throttle: Throttle): Promise<void> {
  const blocks = blockTable(throttle);
  const counted = await ctx.env.DB.prepare(
    `insert into throttle (key, failures, last_at, blocked_until)
       values (?1, 1, ?2, nullif(?2 + json_extract(?3, '$[1]'), ?2))
     on conflict (key) do update set
       failures = iif(last_at < ?2 - ?4, 1, failures + 1),
       blocked_until = nullif(?2 + json_extract(?3, '$[' || min(iif(last_at < ?2 - ?4, 1, failures + 1), ?5) || ']'), ?2),
       last_at = ?2
     where blocked_until is null or blocked_until <= ?2 or blocked_until > ?2 + ?6
     returning failures`,
  )
    .bind(key, ctx.now, JSON.stringify(blocks), FORGOTTEN_AFTER, blocks.length - 1, Math.max(...blocks))
    .first<{ failures: number }>();
  if (counted) return;
  const [row] = await ctx.db
    .select({ until: throttleTable.blockedUntil })
    .from(throttleTable)
    .where(eq(throttleTable.key, key));
  throw tooMany(minutesUntil(row?.until ?? ctx.now, ctx.now));
}

/** A success forgives the account; goes into the commit of that success. */
export const forgiven = (ctx: Ctx, key: string): Statement =>
  ctx.db.delete(throttleTable).where(eq(throttleTable.key, key));

/** A success gives the shared address its own try back, and forgives nothing else. */
export const givenBack = (ctx: Ctx, key: string): Statement =>
  ctx.db
    .update(throttleTable)
    .set({ failures: sql`max(0, ${throttleTable.failures} - 1)`, blockedUntil: null })
    .where(eq(throttleTable.key, key));

export const accountKey = (email: string) => `account:${email}`;
export const addressKey = (ctx: Ctx) => `address:${ctx.request.address || "local"}`;
export const codeKey = (userId: string) => `code:${userId}`;
export const mailboxKey = (email: string) => `mailbox:${email}`;

import { type SQL, sql } from "drizzle-orm";
import { prepared, type Statement, statement } from "~/db/batch";
import type { Day } from "~/domain/calendar/day";
import type { Ctx } from "./context.server";

/**
 * Gapless numbers. `take` goes first in the writes of a commit, `value` where the number is stored: both run in
 * the same batch, so a refused batch consumes nothing and two people at once get consecutive numbers.
 */
export function nextNumber(
  prefix: string,
  day: Day,
  width = 5,
): { take: Statement[]; value: SQL<string>; key: string } {
  const year = day.slice(0, 4);
  const key = `${prefix}-${year}`;
  return {
    key,
    take: [
      statement(
        `insert into number_series (key, prefix, width, last) values (?, ?, ?, 0) on conflict (key) do nothing`,
        key,
        prefix,
        width,
      ),
      statement(
        `update number_series set last = last + 1, last_on = max(coalesce(last_on, ''), ?) where key = ?`,
        day,
        key,
      ),
    ],
    value: sql<string>`(select prefix || '-' || ${year} || '-' || printf('%0' || width || 'd', last) from number_series where key = ${key})`,
  };
}

/**
 * Takes a number before the commit, for documents that are not legal claims (quotes, orders): their series may have
 * holes, and the commit's timeline and search rows can name the number.
 */
export async function takeNumber(ctx: Ctx, prefix: string): Promise<string> {
  const series = nextNumber(prefix, ctx.today);
  const answers = await ctx.env.DB.batch<Record<string, unknown>>(
    prepared(ctx.env.DB, [...series.take, ctx.db.select({ number: series.value }).from(sql`(select 1)`)]),
  );
  return String(Object.values(answers.at(-1)?.results[0] ?? {})[0]);
}

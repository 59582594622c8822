import { eq, sql } from "drizzle-orm";
import { ledgerEntry, ledgerLine } from "~/db/schema/billing";
import { verb } from "../context.server";

/** Every entry balances: how many there are, and the pieces of those that do not (100 at most). */
export const checkLedger = verb("system", async (ctx): Promise<{ entries: number; wrong: string[] }> => {
  const [[all], wrong] = await ctx.db.batch([
    ctx.db.select({ count: sql<number>`count(*)` }).from(ledgerEntry),
    ctx.db
      .select({ piece: ledgerEntry.piece })
      .from(ledgerLine)
      .innerJoin(ledgerEntry, eq(ledgerEntry.id, ledgerLine.entryId))
      .groupBy(ledgerLine.entryId)
      .having(sql`sum(${ledgerLine.debitCents}) <> sum(${ledgerLine.creditCents})`)
      .limit(100),
  ]);
  return { entries: all?.count ?? 0, wrong: wrong.map((row) => row.piece) };
});

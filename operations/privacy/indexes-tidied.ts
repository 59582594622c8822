import { gte, sql } from "drizzle-orm";
import { erasure } from "~/db/schema/privacy";
import type { Ctx } from "../context.server";

const INDEXES = ["search_words", "search_parts"] as const;
/** Pages of 4 KB merged at once: a second of the base among a hundred thousand clients. */
const STEP = 500;
const STEPS = 60;
const LATELY = 8 * 24 * 3600_000;

/** How many pieces an index lies in, from one to the next. */
const pieces = (index: string) =>
  `with recursive piece(id) as (select min(segid) from ${index}_idx union all select (select min(segid) from ${index}_idx where segid > piece.id) from piece where piece.id is not null) select count(id) as n from piece`;

/**
 * Merges the indexes of the search into one piece each after an erasure: what a client was called before an older change
 * lies in pieces that no search reads any more, until they are merged (PV6). In steps, so that nobody waits; what a
 * night does not finish goes on the next.
 */
export async function indexesTidied(ctx: Ctx): Promise<void> {
  const [recent] = await ctx.db
    .select({ id: erasure.id })
    .from(erasure)
    .where(gte(erasure.at, ctx.now - LATELY))
    .limit(1);
  if (!recent) return;
  for (const index of INDEXES)
    for (let step = 0; step < STEPS; step++) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other is the point
      const [found] = await ctx.db.all<{ n: number }>(sql.raw(pieces(index)));
      if ((found?.n ?? 0) <= 1) break;
      // oxlint-disable-next-line no-await-in-loop -- same
      await ctx.db.run(sql.raw(`insert into ${index}(${index}, rank) values ('merge', -${STEP})`));
    }
}

import { eq } from "drizzle-orm";
import { spaceLink } from "~/db/schema/quotes";
import type { Change, Ctx } from "../context.server";

/** Reading again within this time is the same reading: noted, not told. */
const SAME_READING = 10 * 60_000;

/** Notes that a link was used; open pages of the staff hear of it, once for a reading. */
export async function noteReading(
  ctx: Ctx,
  linkId: string,
  told: { change: Change; topics: string[] },
): Promise<void> {
  const held = eq(spaceLink.id, linkId);
  const used = ctx.db.update(spaceLink).set({ lastUsedAt: ctx.now }).where(held);
  const [link] = await ctx.db.select({ lastUsedAt: spaceLink.lastUsedAt }).from(spaceLink).where(held);
  if (!link || ctx.now - (link.lastUsedAt ?? 0) < SAME_READING) await used;
  else
    await ctx.commit({
      writes: [used],
      change: told.change,
      event: { name: "changed", subjectId: told.change.id, topics: told.topics },
    });
}

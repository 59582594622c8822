import { asc, eq } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { erasureObject } from "~/db/schema/privacy";
import type { Ctx } from "../context.server";

/** The store takes a thousand keys at a time. */
const AT_ONCE = 500;

/** Takes away the bytes that erasures left in the store, of one or of all; cut short, it goes on where it was. Returns how many. */
export async function clearedAway(ctx: Ctx, erasureId?: string): Promise<number> {
  let gone = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one handful after the other
    const rows = await ctx.db
      .select()
      .from(erasureObject)
      .where(erasureId === undefined ? undefined : eq(erasureObject.erasureId, erasureId))
      .orderBy(asc(erasureObject.key))
      .limit(AT_ONCE);
    if (rows.length === 0) return gone;
    const keys = rows.map((row) => row.key);
    // oxlint-disable-next-line no-await-in-loop -- same
    await ctx.env.FILES.delete(keys);
    for (const row of rows)
      if (row.multipart !== null)
        // What the store has let go by itself is no longer there to abort.
        // oxlint-disable-next-line no-await-in-loop -- same
        await ctx.env.FILES.resumeMultipartUpload(row.key, row.multipart)
          .abort()
          .catch(() => undefined);
    // oxlint-disable-next-line no-await-in-loop -- same
    await ctx.db.delete(erasureObject).where(inIds(erasureObject.key, keys));
    gone += rows.length;
  }
}

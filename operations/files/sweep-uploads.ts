import { asc, lt } from "drizzle-orm";
import { fileUpload } from "~/db/schema/files";
import { verb } from "../context.server";
import { multipartOf, uploadForgotten } from "./upload-load";

const DAY = 24 * 3600_000;
/** Who was cut off has that long to come back. */
const WAITED_FOR = 7 * DAY;
const AT_ONCE = 200;

/** Every night: uploads that nobody ended for a week are let go. Returns how many. */
export const sweepUploads = verb("system", async (ctx): Promise<number> => {
  const old = await ctx.db
    .select()
    .from(fileUpload)
    .where(lt(fileUpload.createdAt, ctx.now - WAITED_FOR))
    .orderBy(asc(fileUpload.createdAt))
    .limit(AT_ONCE);
  for (const row of old) {
    // oxlint-disable-next-line no-await-in-loop -- each by itself: one that fails does not keep the others
    await ctx.commit({
      writes: uploadForgotten(ctx, row.id),
      change: { kind: "file", id: row.id, action: "upload-dropped", before: { name: row.name } },
    });
    // oxlint-disable-next-line no-await-in-loop -- same
    await multipartOf(ctx, row)
      .abort()
      .catch(() => undefined);
  }
  return old.length;
});

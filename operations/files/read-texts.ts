import { asc, eq, isNull, sql } from "drizzle-orm";
import { file, fileText } from "~/db/schema/files";
import { type Ctx, verb } from "../context.server";
import { textOf } from "./text-inside";

const AT_ONCE = 10;
/** Milliseconds after which the rest waits for the next minute. */
const LONGEST = 15_000;

/**
 * Every minute: the text inside files that arrived is read, so that their words are found, for a quarter of a minute
 * at most. A file is counted as read before it is: one that nobody can read, and that would stop the reader, is tried
 * once. Returns how many.
 */
export const readTexts = verb("system", async (ctx): Promise<number> => {
  const end = Date.now() + LONGEST;
  let read = 0;
  for (let more = AT_ONCE; more === AT_ONCE && Date.now() < end; read += more)
    // oxlint-disable-next-line no-await-in-loop -- a few, then a few more
    more = await someRead(ctx);
  return read;
});

async function someRead(ctx: Ctx): Promise<number> {
  const waiting = await ctx.db
    .select({ id: fileText.id, key: file.key, contentType: file.contentType, bytes: file.bytes })
    .from(fileText)
    .innerJoin(file, eq(file.id, fileText.fileId))
    .where(isNull(fileText.readAt))
    .orderBy(asc(fileText.id))
    .limit(AT_ONCE);
  for (const row of waiting) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time is what keeps memory small
    await ctx.db.update(fileText).set({ readAt: ctx.now }).where(eq(fileText.id, row.id));
    // oxlint-disable-next-line no-await-in-loop -- same
    const body = await textOf(ctx, row).catch(() => "");
    if (body === "") continue;
    // oxlint-disable-next-line no-await-in-loop -- same
    await ctx.db
      .update(fileText)
      .set({ body })
      // A content that came meanwhile waits for its own reading.
      .where(sql`${fileText.id} = ${row.id} and ${fileText.readAt} = ${ctx.now}`);
  }
  return waiting.length;
}

import { desc, sql } from "drizzle-orm";
import { erasure } from "~/db/schema/privacy";
import { verb } from "../context.server";

const PAGE = 50;

/** The register of erasures, the last first, by pages; with what may go today, as nothing of it has to be kept (PV9). */
export const listErasures = verb("client.erase", async (ctx, asked: { after?: string | undefined } = {}) => {
  const [at, id] = (asked.after ?? "").split("~");
  const rows = await ctx.db
    .select()
    .from(erasure)
    .where(at && id ? sql`(${erasure.at}, ${erasure.id}) < (${Number(at)}, ${id})` : undefined)
    .orderBy(desc(erasure.at), desc(erasure.id))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    rows: page.map((row) => ({
      ...row,
      /** What the law no longer keeps. */
      due: row.kept.filter((one) => one.until < ctx.today),
    })),
    next: last ? `${last.at}~${last.id}` : null,
  };
});
export type ErasureLine = Awaited<ReturnType<typeof listErasures>>["rows"][number];

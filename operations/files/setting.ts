import { fileSetting } from "~/db/schema/files";
import type { Ctx } from "../context.server";

/** How the company keeps its documents; what nobody chose is what it was. */
export async function loadFileSetting(ctx: Ctx): Promise<{ binDays: number | null; version: number }> {
  const [row] = await ctx.db.select().from(fileSetting).limit(1);
  return { binDays: row?.binDays ?? null, version: row?.version ?? 0 };
}

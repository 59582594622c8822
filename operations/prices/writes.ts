import { eq } from "drizzle-orm";
import { articleFamily } from "~/db/schema/articles";
import { choice } from "~/db/schema/settings";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";

/** Pages that show prices worked out from conditions. */
export const PRICE_TOPICS = ["prices"];

/** Refuses a status that is none of clients, and a family that is gone. */
export async function checkedScope(
  ctx: Ctx,
  { statusId, familyId }: { statusId: string | null; familyId: string | null },
): Promise<void> {
  const [statuses, families] = await ctx.db.batch([
    ctx.db
      .select({ list: choice.list })
      .from(choice)
      .where(eq(choice.id, statusId ?? "")),
    ctx.db
      .select({ id: articleFamily.id })
      .from(articleFamily)
      .where(eq(articleFamily.id, familyId ?? "")),
  ]);
  if (statusId !== null && statuses[0]?.list !== "client-status")
    throw refused(problem("choice-unknown", "statusId"));
  if (familyId !== null && !families[0]) throw refused(problem("family-gone", "familyId"));
}

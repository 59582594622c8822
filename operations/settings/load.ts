import { and, asc, eq, isNull } from "drizzle-orm";
import { choice, company } from "~/db/schema/settings";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";

export const COMPANY_ID = "company";

/** The one company, or a refusal while the first-run set-up has not been done. */
export async function loadCompany(ctx: Ctx) {
  const [row] = await ctx.db.select().from(company).where(eq(company.id, COMPANY_ID)).limit(1);
  if (!row) throw refused(problem("company-not-set-up"));
  return row;
}

export const choicesOf = (ctx: Ctx, list: (typeof choice.$inferSelect)["list"]) =>
  ctx.db
    .select()
    .from(choice)
    .where(and(eq(choice.list, list), isNull(choice.archivedAt)))
    .orderBy(asc(choice.position), asc(choice.label));

/** Whether the first-run set-up has been done. */
export async function isSetUp(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.db.select({ id: company.id }).from(company).limit(1);
  return row !== undefined;
}

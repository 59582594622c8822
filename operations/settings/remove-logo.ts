import { eq, sql } from "drizzle-orm";
import { company } from "~/db/schema/settings";
import { verb } from "../context.server";
import { COMPANY_ID, loadCompany } from "./load";

/** Documents to come print the name instead; the file stays for those that were printed with it. */
export const removeLogo = verb("company.manage", async (ctx): Promise<void> => {
  const before = await loadCompany(ctx);
  if (before.logoFileId === null) return;
  await ctx.commit({
    writes: [
      ctx.db
        .update(company)
        .set({ logoFileId: null, version: sql`${company.version} + 1` })
        .where(eq(company.id, COMPANY_ID)),
    ],
    change: {
      kind: "company",
      id: COMPANY_ID,
      action: "changed",
      before: { logoFileId: before.logoFileId },
      after: { logoFileId: null },
    },
    event: { name: "changed", subjectId: COMPANY_ID, topics: ["company"] },
  });
});

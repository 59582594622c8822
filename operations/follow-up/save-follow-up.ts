import { sql } from "drizzle-orm";
import { followUpSetting } from "~/db/schema/telling";
import type { FollowUpForm } from "~/domain/follow-up/forms";
import { verb } from "../context.server";
import { must } from "../guards";
import { conflict } from "../refusals";
import { loadFollowUp } from "./load";

/** Sets how often and after how many days clients are reminded; a form that somebody overtook is a conflict. */
export const saveFollowUp = verb("company.manage", async (ctx, form: FollowUpForm): Promise<void> => {
  const { version, ...now } = form;
  const was = await loadFollowUp(ctx);
  if (was.version !== version) throw conflict();
  await ctx.commit({
    guards: [
      must(
        "follow-up unchanged",
        sql`coalesce((select version from follow_up_setting where id = 'company'), 0) = ${version}`,
      ),
    ],
    writes: [
      ctx.db
        .insert(followUpSetting)
        .values({ id: "company", ...now })
        .onConflictDoUpdate({
          target: followUpSetting.id,
          set: { ...now, version: sql`${followUpSetting.version} + 1` },
        }),
    ],
    change: {
      kind: "company",
      id: "company",
      action: "changed",
      before: {
        quoteTimes: was.quotes.times,
        quoteDays: was.quotes.days,
        invoiceTimes: was.invoices.times,
        invoiceDays: was.invoices.days,
      },
      after: now,
    },
    event: { name: "changed", subjectId: "company", topics: ["company"] },
  });
});

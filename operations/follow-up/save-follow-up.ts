import { and, eq, sql } from "drizzle-orm";
import { choice } from "~/db/schema/settings";
import { followUpSetting } from "~/db/schema/telling";
import type { FollowUpForm } from "~/domain/follow-up/forms";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { must } from "../guards";
import { conflict, refused } from "../refusals";
import { loadFollowUp } from "./load";

/** Sets how often and after how many days clients are reminded; a form that somebody overtook is a conflict. */
export const saveFollowUp = verb("company.manage", async (ctx, form: FollowUpForm): Promise<void> => {
  const { version, ...now } = form;
  const was = await loadFollowUp(ctx);
  if (was.version !== version) throw conflict();
  await checkTypes(ctx, form);
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
        quoteChoreTypeId: was.quoteChore.typeId,
        quoteChoreDays: was.quoteChore.days,
        invoiceChoreTypeId: was.invoiceChore.typeId,
        invoiceChoreDays: was.invoiceChore.days,
      },
      after: now,
    },
    event: { name: "changed", subjectId: "company", topics: ["company"] },
  });
});

/** A type of action that is not of the company's list is a sentence at its field. */
async function checkTypes(ctx: Ctx, form: FollowUpForm): Promise<void> {
  const rows = await ctx.db
    .select({ id: choice.id })
    .from(choice)
    .where(and(eq(choice.list, "action-type"), sql`archived_at is null`));
  const known = new Set<string | null>([null, ...rows.map(({ id }) => id)]);
  const wrong = (["quoteChoreTypeId", "invoiceChoreTypeId"] as const).filter(
    (name) => !known.has(form[name]),
  );
  if (wrong.length > 0) throw refused(...wrong.map((name) => problem("choice-unknown", name)));
}

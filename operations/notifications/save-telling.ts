import { sql } from "drizzle-orm";
import { tellingPreference } from "~/db/schema/telling";
import type { TellingForm } from "~/domain/notifications/forms";
import { KINDS, NOTIFICATION_KINDS } from "~/domain/notifications/kinds";
import { verb } from "../context.server";
import { must } from "../guards";
import { notFound } from "../refusals";

/** Keeps what this person wants to be told; what they have no right to stays as it was: on, should they get it. */
export const saveTelling = verb("profile.manage", async (ctx, form: TellingForm): Promise<void> => {
  if (ctx.viewer.kind !== "staff") throw notFound();
  const { userId } = ctx.viewer;
  const row = {
    reportEvery: form.reportEvery,
    reportElements: form.elements,
    muted: NOTIFICATION_KINDS.filter((kind) => ctx.can(KINDS[kind].permission) && !form.kinds.includes(kind)),
  };
  await ctx.commit({
    guards: [
      must(
        "telling unchanged",
        sql`coalesce((select version from telling_preference where user_id = ${userId}), 0) = ${form.version}`,
      ),
    ],
    writes: [
      ctx.db
        .insert(tellingPreference)
        .values({ userId, ...row })
        .onConflictDoUpdate({
          target: tellingPreference.userId,
          set: { ...row, version: sql`${tellingPreference.version} + 1` },
        }),
    ],
    change: { kind: "user", id: userId, action: "telling-changed", after: row },
    event: { name: "changed", subjectId: userId, topics: [`user:${userId}`] },
  });
});

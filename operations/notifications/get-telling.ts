import { eq } from "drizzle-orm";
import { tellingPreference } from "~/db/schema/telling";
import { KINDS, NOTIFICATION_KINDS } from "~/domain/notifications/kinds";
import { ELEMENTS, REPORT_ELEMENTS } from "~/domain/reports/elements";
import { verb } from "../context.server";
import { notFound } from "../refusals";

/** What this person is told and may choose to be told; version 0 until they chose. */
export const getTelling = verb("profile.manage", async (ctx) => {
  if (ctx.viewer.kind !== "staff") throw notFound();
  const [row] = await ctx.db
    .select()
    .from(tellingPreference)
    .where(eq(tellingPreference.userId, ctx.viewer.userId))
    .limit(1);
  return {
    version: row?.version ?? 0,
    reportEvery: row?.reportEvery ?? ("never" as const),
    elements: row?.reportElements ?? REPORT_ELEMENTS,
    kinds: NOTIFICATION_KINDS.filter((kind) => !row?.muted.includes(kind)),
    offered: {
      elements: REPORT_ELEMENTS.filter((element) => ctx.can(ELEMENTS[element].permission)),
      kinds: NOTIFICATION_KINDS.filter((kind) => ctx.can(KINDS[kind].permission)),
    },
  };
});

import { and, asc, eq, isNull } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import { isReport } from "~/domain/scenarios/kinds";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { templatesInUse } from "./load";

/** What may be filled at this client's, and about which of its ouvrages. */
export const getNewReport = verb("report.write", async (ctx, clientId: string) => {
  const row = await loadClient(ctx, clientId);
  const [templates, ouvrages] = await ctx.db.batch([
    templatesInUse(ctx),
    ctx.db
      .select({ id: ouvrage.id, name: ouvrage.name })
      .from(ouvrage)
      .where(and(eq(ouvrage.clientId, clientId), isNull(ouvrage.archivedAt)))
      .orderBy(asc(ouvrage.name)),
  ]);
  return {
    client: { id: row.id, name: row.displayName },
    templates: templates.filter((one) => isReport(one.kind)),
    ouvrages,
    mayManage: ctx.can("scenario.manage"),
  };
});

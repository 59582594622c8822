import { eq } from "drizzle-orm";
import { company } from "~/db/schema/settings";
import { PERMISSIONS, type StaffPermission } from "~/domain/access/permissions";
import { verb } from "../context.server";
import { COMPANY_ID } from "../settings/load";

/**
 * What the frame around every staff page shows. `state` says where a visitor goes instead: to the first-run set-up
 * or to log-in.
 */
export const getFrame = verb("public", async (ctx) => {
  const [row] = await ctx.db
    .select({
      legalName: company.legalName,
      tradeName: company.tradeName,
      accent: company.accent,
      logoFileId: company.logoFileId,
    })
    .from(company)
    .where(eq(company.id, COMPANY_ID))
    .limit(1);
  if (!row) return { state: "set-up" as const };
  if (ctx.viewer.kind !== "staff") return { state: "log-in" as const };
  const may = (Object.keys(PERMISSIONS) as StaffPermission[]).filter((permission) => ctx.can(permission));
  return {
    state: "in" as const,
    viewer: { id: ctx.viewer.userId, name: ctx.viewer.name, role: ctx.viewer.role },
    company: { name: row.tradeName || row.legalName, accent: row.accent, logoFileId: row.logoFileId },
    permissions: may,
  };
});

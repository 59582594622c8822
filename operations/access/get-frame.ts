import { and, eq, isNull } from "drizzle-orm";
import { notification } from "~/db/schema/telling";
import { PERMISSIONS, type StaffPermission } from "~/domain/access/permissions";
import { catalogBase } from "../catalogs/base";
import { type Ctx, verb } from "../context.server";
import { companyFace } from "../settings/face";

/**
 * What the frame around every staff page shows. `state` says where a visitor goes instead: to the first-run set-up
 * or to log-in.
 */
export const getFrame = verb("public", async (ctx) => {
  const row = ctx.company === undefined ? (await companyFace(ctx.db))[0] : ctx.company;
  if (!row) return { state: "set-up" as const };
  if (ctx.viewer.kind !== "staff") return { state: "log-in" as const };
  const unread = ctx.unread ?? (await unreadOf(ctx, ctx.viewer.userId));
  const may = (Object.keys(PERMISSIONS) as StaffPermission[]).filter((permission) => ctx.can(permission));
  return {
    state: "in" as const,
    viewer: { id: ctx.viewer.userId, name: ctx.viewer.name, role: ctx.viewer.role },
    company: { name: row.tradeName || row.legalName, accent: row.accent, logoFileId: row.logoFileId },
    permissions: may,
    /** Whether there is a base of suppliers' catalogues to search. */
    catalogs: catalogBase(ctx) !== null,
    /** Notifications that this person has not read. */
    unread,
    /** What their searches look among (SRCH-14). */
    searchWithin: ctx.viewer.search?.within ?? ("all" as const),
  };
});

const unreadOf = (ctx: Ctx, userId: string) =>
  ctx.db.$count(notification, and(eq(notification.userId, userId), isNull(notification.readAt)));

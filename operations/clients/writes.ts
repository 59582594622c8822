import type { Statement } from "~/db/batch";
import { timelineEntry } from "~/db/schema/clients";
import type { Ctx } from "../context.server";

export interface Happening {
  clientId: string;
  ouvrageId?: string | null;
  kind: (typeof timelineEntry.$inferInsert)["kind"];
  title: string;
  body?: string;
  /** Where it leads: a path of the app. */
  href?: string;
  /** Shown only to viewers who may see amounts. */
  amountCents?: number | null;
}

/** One entry of the client's timeline, written in the commit of what happened. */
export function timeline(ctx: Ctx, happening: Happening): Statement {
  const author = ctx.viewer.kind === "staff" || ctx.viewer.kind === "customer" ? ctx.viewer.name : "Aplomb";
  return ctx.db.insert(timelineEntry).values({
    id: ctx.newId(),
    clientId: happening.clientId,
    ouvrageId: happening.ouvrageId ?? null,
    at: ctx.now,
    kind: happening.kind,
    title: happening.title,
    body: happening.body ?? "",
    href: happening.href ?? "",
    amountCents: happening.amountCents ?? null,
    author,
  });
}

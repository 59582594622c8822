import { type Statement, statement } from "~/db/batch";
import { timelineEntry } from "~/db/schema/clients";
import { viewerKey } from "~/domain/access/permissions";
import { codeShape } from "~/domain/clients/code";
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
  /** The file that it shows. */
  fileId?: string;
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
    by: viewerKey(ctx.viewer),
    fileId: happening.fileId ?? null,
  });
}

/**
 * Gives the client its code if it has none and the settings ask for it (CRM-05..08). Goes into the writes of the
 * commit that creates an order or an invoice: the counter moves inside that batch, so two at once get two codes,
 * a refused batch consumes none, and a client that has a code keeps it. Numbers already worn by other clients
 * (imported ones) are skipped.
 */
export function allocatedClientCode(
  ctx: Ctx,
  client: { id: string; displayName: string },
  company: { allocatesClientCodes: boolean; clientCodePattern: string },
): Statement[] {
  if (!company.allocatesClientCodes) return [];
  const { prefix, width, suffix } = codeShape(company.clientCodePattern, client.displayName, ctx.today);
  const worn = `exists(select 1 from client where code = ?1 || printf('%0' || ?2 || 'd', n) || ?3)`;
  const codeless = `exists(select 1 from client where id = ?4 and code is null)`;
  const key = `${prefix}#${suffix}`;
  return [
    statement(
      `insert into client_code_counter (prefix, last) values (?, 0) on conflict (prefix) do nothing`,
      key,
    ),
    statement(
      `update client_code_counter set last = (
         with recursive next(n) as (
           select last + 1 from client_code_counter where prefix = ?5
           union all select n + 1 from next where ${worn}
         ) select max(n) from next)
       where prefix = ?5 and ${codeless}`,
      prefix,
      width,
      suffix,
      client.id,
      key,
    ),
    statement(
      `update client set version = version + 1,
         code = (select ?1 || printf('%0' || ?2 || 'd', last) || ?3 from client_code_counter where prefix = ?5)
       where id = ?4 and code is null`,
      prefix,
      width,
      suffix,
      client.id,
      key,
    ),
  ];
}

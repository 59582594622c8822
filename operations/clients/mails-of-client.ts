import { and, desc, eq, sql } from "drizzle-orm";
import { mail } from "~/db/schema/mail";
import type { Ctx } from "../context.server";
import { between, type HistoryEntry, type HistoryFilters, limitOf } from "./history";

/**
 * Mails to a client, as entries of the timeline with where each stands. What was sent stands in the timeline as the
 * sending of its document; the mails themselves are asked for by their own chip.
 */
export const clientMailsAsked = (ctx: Ctx, clientId: string, filters: HistoryFilters) =>
  ctx.db
    .select({
      id: mail.id,
      at: mail.createdAt,
      title: mail.subject,
      to: mail.toAddress,
      status: mail.status,
      author: sql<string>`coalesce((select name from user where 'user:' || id = ${mail.createdBy}), 'Aplomb')`,
    })
    .from(mail)
    .where(and(eq(mail.clientId, clientId), ...between(mail.createdAt, mail.id, filters)))
    .orderBy(desc(mail.createdAt), desc(mail.id))
    .limit(limitOf(filters));

export const mailEntry = (row: Awaited<ReturnType<typeof clientMailsAsked>>[number]): HistoryEntry => ({
  id: row.id,
  at: row.at,
  kind: "mail",
  title: row.title,
  body: `À ${row.to}`,
  href: `/messages/${row.id}`,
  author: row.author,
  ouvrageId: null,
  fileId: null,
  contentType: null,
  payment: null,
  pinnedAt: null,
  editedAt: null,
  version: 1,
  mine: false,
  mail: { status: row.status },
});

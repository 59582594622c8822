import { and, asc, eq } from "drizzle-orm";
import { inIds, type Statement } from "~/db/batch";
import { mail, mailEvent } from "~/db/schema/mail";
import { type DeliveryKind, overtakenBy, statusOf } from "~/domain/mail/delivery";
import type { Ctx } from "../context.server";

/** What is said on the page of a mail that did not reach its reader. */
const SENTENCES: Partial<Record<DeliveryKind, string>> = {
  bounced: "Le serveur du destinataire a refusé ce mail.",
  failed: "Le service d'envoi n'a pas pu envoyer ce mail.",
  complained: "Le destinataire a classé ce mail comme indésirable : appelez-le plutôt que de lui récrire.",
};

/** What was told of a mail of the provider, oldest first. */
export const newsOf = (ctx: Ctx, providerId: string) =>
  ctx.db
    .select({ kind: mailEvent.kind, at: mailEvent.at, detail: mailEvent.detail })
    .from(mailEvent)
    .where(eq(mailEvent.providerId, providerId))
    .orderBy(asc(mailEvent.at));

/** Moves the mail where a piece of news leads, unless heavier news moved it before (ML2); none for a mere delay. */
export function movedByNews(
  ctx: Ctx,
  providerId: string,
  news: { kind: DeliveryKind; detail: string },
): Statement[] {
  const status = statusOf(news.kind);
  if (status === null) return [];
  const lastError = [SENTENCES[news.kind], news.detail].filter(Boolean).join(" ");
  return [
    ctx.db
      .update(mail)
      .set({ status, lastError: SENTENCES[news.kind] ? lastError : "" })
      .where(and(eq(mail.providerId, providerId), inIds(mail.status, overtakenBy(news.kind)))),
  ];
}

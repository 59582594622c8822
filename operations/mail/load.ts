import { and, desc, eq } from "drizzle-orm";
import { mail } from "~/db/schema/mail";
import { formatPhone } from "~/domain/identity/phone-writing";
import type { MailFrame } from "~/outputs/mail/letter";
import type { Ctx } from "../context.server";
import { loadCompany } from "../settings/load";

/** How every mail of the company looks: its name, colour and foot. */
export async function loadMailFrame(ctx: Ctx): Promise<MailFrame> {
  const company = await loadCompany(ctx);
  return {
    companyName: company.tradeName || company.legalName,
    accent: company.accent,
    footer: [`${company.street}, ${company.postcode} ${company.city}`, formatPhone(company.phone)]
      .filter(Boolean)
      .join(" · "),
  };
}

/** Mails about a document, newest first: where each stands. */
export const mailsAbout = (ctx: Ctx, kind: string, id: string) =>
  ctx.db
    .select({
      id: mail.id,
      template: mail.template,
      toAddress: mail.toAddress,
      subject: mail.subject,
      status: mail.status,
      createdAt: mail.createdAt,
      sentAt: mail.sentAt,
      lastError: mail.lastError,
    })
    .from(mail)
    .where(and(eq(mail.subjectKind, kind), eq(mail.subjectId, id)))
    .orderBy(desc(mail.createdAt));

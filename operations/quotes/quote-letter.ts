import { eq } from "drizzle-orm";
import { mailTemplate } from "~/db/schema/settings";
import { formatDay } from "~/domain/calendar/format";
import { formatPhone } from "~/domain/identity/phone";
import { formatCents, forPaper } from "~/domain/money/format";
import { fillMarkers, type MarkerValues } from "~/outputs/mail/markers";
import { DEFAULT_TEMPLATES } from "~/outputs/mail/templates";
import type { Ctx } from "../context.server";
import { loadCompany } from "../settings/load";
import type { QuoteRow } from "./load";

/** The letter that a quote is sent with, in the company's words, its markers filled; the seller may rewrite it. */
export async function quoteLetter(
  ctx: Ctx,
  row: QuoteRow,
  clientName: string,
): Promise<{ subject: string; body: string }> {
  const [[own], company] = await Promise.all([
    ctx.db.select().from(mailTemplate).where(eq(mailTemplate.key, "quote-sent")).limit(1),
    loadCompany(ctx),
  ]);
  const template = own ?? DEFAULT_TEMPLATES["quote-sent"];
  const values: MarkerValues = {
    "data.client": clientName,
    "data.numero": row.number,
    "data.titre": row.title,
    "data.date": formatDay(row.datedOn),
    "data.montant": forPaper(formatCents(row.grossCents)),
    "data.validite": formatDay(row.validUntil),
    "data.entreprise": company.tradeName || company.legalName,
    "data.telephone": formatPhone(company.phone),
    "data.expediteur": ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
  };
  return {
    subject: fillMarkers(template.subject, values).replace(/[\s-]+$/, ""),
    body: fillMarkers(template.body, values),
  };
}

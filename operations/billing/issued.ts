import { eq } from "drizzle-orm";
import { invoice } from "~/db/schema/billing";
import { formatDay } from "~/domain/calendar/format";
import { formatCents, forPaper } from "~/domain/money/format";
import { type Cents, cents } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import type { placesOf } from "../clients/places";
import type { Ctx } from "../context.server";
import { markersOf } from "../mail/company-letter";
import type { Sent } from "../mail/joinable-files";
import { refused } from "../refusals";
import { creditedOf, loadCreditNote, loadInvoice, paidOf } from "./load";

export type IssuedKind = "invoice" | "credit-note";

/** An issued document as sending sees it. Throws not-issued-yet for a draft. */
export async function loadIssued(ctx: Ctx, kind: IssuedKind, id: string) {
  if (kind === "invoice") {
    const { invoice: row, body } = await loadInvoice(ctx, id);
    if (row.issuedAt === null) throw refused(problem("not-issued-yet"));
    const noun = row.kind === "deposit" ? "Facture d'acompte" : "Facture";
    return { row, body, noun, title: row.title, siteAddressId: row.siteAddressId, dueOn: row.dueOn };
  }
  const { creditNote: row, body } = await loadCreditNote(ctx, id);
  if (row.issuedAt === null) throw refused(problem("not-issued-yet"));
  return { row, body, noun: "Avoir", title: row.reason, siteAddressId: null, dueOn: null };
}
export type Issued = Awaited<ReturnType<typeof loadIssued>>;

/** What may be joined when it is sent. */
export const sentPaper = ({ row, body }: Issued): Sent => ({ clientId: row.clientId, body });

/** What the markers of a letter about this document stand for. */
export async function issuedMarkers(
  ctx: Ctx,
  kind: IssuedKind,
  { row, title, siteAddressId, dueOn }: Issued,
  places: Awaited<ReturnType<typeof placesOf>>,
) {
  return markersOf(
    ctx,
    places,
    { siteAddressId },
    {
      "data.numero": row.number ?? "",
      "data.titre": title,
      "data.date": row.issuedOn ? formatDay(row.issuedOn) : "",
      "data.montant": forPaper(formatCents(row.grossCents)),
      "data.reste": kind === "invoice" ? forPaper(formatCents(await leftToPay(ctx, row.id))) : "",
      "data.echeance": dueOn ? formatDay(dueOn) : "",
    },
  );
}

async function leftToPay(ctx: Ctx, invoiceId: string): Promise<Cents> {
  const [row] = await ctx.db
    .select({ gross: invoice.grossCents, paid: paidOf, credited: creditedOf })
    .from(invoice)
    .where(eq(invoice.id, invoiceId));
  return cents(row ? row.gross - row.paid - row.credited : 0);
}

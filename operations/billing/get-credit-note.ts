import { eq } from "drizzle-orm";
import { invoice } from "~/db/schema/billing";
import { client } from "~/db/schema/clients";
import { totals } from "~/domain/documents/totals";
import { verb } from "../context.server";
import { mailsAbout } from "../mail/load";
import { purgedAsked } from "../privacy/load";
import { loadCreditNote } from "./load";

/** Everything the page of a credit note shows. */
export const getCreditNote = verb("invoice.read", async (ctx, creditNoteId: string) => {
  const { creditNote, body } = await loadCreditNote(ctx, creditNoteId);
  const [[buyer], [original], mails, [purged]] = await ctx.db.batch([
    ctx.db
      .select({ id: client.id, name: client.displayName })
      .from(client)
      .where(eq(client.id, creditNote.clientId)),
    ctx.db
      .select({ id: invoice.id, number: invoice.number, issuedOn: invoice.issuedOn })
      .from(invoice)
      .where(eq(invoice.id, creditNote.invoiceId)),
    mailsAbout(ctx, "credit-note", creditNoteId),
    purgedAsked(ctx, "credit-note", creditNoteId),
  ]);
  return {
    creditNote,
    body,
    totals: totals(body),
    client: buyer ?? { id: creditNote.clientId, name: "" },
    original: original ?? null,
    mails,
    purgedAt: purged?.at ?? null,
    may: { send: ctx.can("invoice.write") },
  };
});

import { mailboxesOf, placesOf } from "../clients/places";
import { verb } from "../context.server";
import { layoutOn } from "../layouts/load";
import { filled } from "../mail/company-letter";
import { joinableFiles } from "../mail/joinable-files";
import { mailsAbout } from "../mail/load";
import { templateOf } from "../mail/templates";
import { type IssuedKind, issuedMarkers, loadIssued, sentPaper } from "./issued";

/** What the page that sends an invoice or a credit note shows: who to, the letter, what may be joined, what left. */
export const getInvoiceSending = verb("invoice.write", async (ctx, kind: IssuedKind, documentId: string) => {
  const issued = await loadIssued(ctx, kind, documentId);
  const { row } = issued;
  const [places, files, mails, template, { annexes }] = await Promise.all([
    placesOf(ctx, row.clientId),
    joinableFiles(ctx, sentPaper(issued)),
    mailsAbout(ctx, kind, documentId),
    templateOf(ctx, `${kind}-sent`),
    layoutOn(ctx, "invoice", "layoutId" in row ? row.layoutId : null),
  ]);
  return {
    document: {
      id: row.id,
      number: row.number ?? "",
      noun: issued.noun,
      title: issued.title,
      version: row.version,
      grossCents: row.grossCents,
      sentAt: row.sentAt,
    },
    client: { id: places.client.id, name: places.client.displayName },
    ...mailboxesOf(places),
    letter: filled(template, await issuedMarkers(ctx, kind, issued, places)),
    files: files.map((found) => ({ ...found, proposed: annexes.includes(found.id) })),
    mails,
  };
});

import { eq, sql } from "drizzle-orm";
import { creditNote, invoice } from "~/db/schema/billing";
import type { SendMailForm } from "~/domain/mail/sending";
import { formatCents } from "~/domain/money/format";
import { writeLetter } from "~/outputs/mail/letter";
import { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { filled } from "../mail/company-letter";
import { joinedFiles, mustBeFilled } from "../mail/joinable-files";
import { loadMailFrame } from "../mail/load";
import { queuedMail } from "../mail/writes";
import { conflict } from "../refusals";
import { newSpaceLink } from "../space/links";
import { type IssuedKind, issuedMarkers, loadIssued, sentPaper } from "./issued";
import { storedPaper } from "./stored-paper";

type Sending = SendMailForm & { kind: IssuedKind; documentId: string };

/**
 * Sends an issued invoice or credit note: its Factur-X PDF, what was ticked beside it, and for an invoice a door to
 * the customer's space when theirs is open. Sent again, it is the same PDF. Refused for a draft, over 20 MB, with a
 * marker nobody knows; a document that somebody else just sent is a conflict.
 */
export const sendInvoice = verb("invoice.write", async (ctx, input: Sending): Promise<void> => {
  const { kind, documentId } = input;
  const issued = await loadIssued(ctx, kind, documentId);
  const { row, noun } = issued;
  if (row.version !== input.version) throw conflict();
  mustBeFilled(input);
  const places = await placesOf(ctx, row.clientId);
  const paper = await storedPaper(ctx, kind, row);
  const joined = await joinedFiles(ctx, sentPaper(issued), input.files, paper.bytes.byteLength);
  const link =
    kind === "invoice" && places.client.spaceEnabled
      ? await newSpaceLink(ctx, { clientId: row.clientId, quoteId: null, for: input.to.join(", ") })
      : null;
  const values = await issuedMarkers(ctx, kind, issued, places);
  const letter = writeLetter(
    {
      ...filled(input, { ...values, "data.lien": link?.url ?? "" }),
      button: link && { label: "Voir la facture", url: link.url },
      after: "",
    },
    await loadMailFrame(ctx),
  );
  const table = kind === "invoice" ? invoice : creditNote;
  const href = `/${kind === "invoice" ? "factures" : "avoirs"}/${row.id}`;
  await ctx.commit({
    guards: [unchanged(table, row.id, row.version)],
    writes: [
      ctx.db
        .update(table)
        .set({ sentAt: row.sentAt ?? ctx.now, version: sql`${table.version} + 1` })
        .where(eq(table.id, row.id)),
      ...(link?.writes ?? []),
      queuedMail(ctx, {
        template: `${kind}-sent`,
        to: { address: input.to[0] ?? "", name: places.client.displayName },
        cc: input.to.slice(1).join(", "),
        mail: letter,
        attachments: [{ fileId: paper.fileId, name: paper.name }, ...joined],
        clientId: row.clientId,
        about: { kind, id: row.id },
      }),
      timeline(ctx, {
        clientId: row.clientId,
        kind: "invoice",
        title: `${noun} ${row.number} ${row.sentAt === null ? "envoyé" : "renvoyé"}${kind === "invoice" ? "e" : ""}`,
        body: `À ${input.to.join(", ")}`,
        href,
        amountCents: row.grossCents,
      }),
    ],
    change: {
      kind,
      id: row.id,
      action: "sent",
      after: { to: input.to, gross: formatCents(row.grossCents), file: paper.fileId },
    },
    event: {
      name: "mail.queued",
      subjectId: row.id,
      topics: [`${kind}:${row.id}`, "invoices", `client:${row.clientId}`, "mail"],
    },
  });
});

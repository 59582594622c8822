import { eq, sql } from "drizzle-orm";
import { quote } from "~/db/schema/quotes";
import type { SendMailForm } from "~/domain/mail/sending";
import { formatCents } from "~/domain/money/format";
import { problem } from "~/domain/problem";
import { quoteStatus } from "~/domain/quotes/status";
import { writeLetter } from "~/outputs/mail/letter";
import { printPaper } from "~/outputs/print";
import { loadSellableClient } from "../clients/load";
import { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { type Ctx, verb } from "../context.server";
import { storedFile } from "../files/writes";
import { unchanged } from "../guards";
import { filled } from "../mail/company-letter";
import { joinedFiles, mustBeFilled } from "../mail/joinable-files";
import { loadMailFrame } from "../mail/load";
import { queuedMail } from "../mail/writes";
import { conflict, refused } from "../refusals";
import { newSpaceLink } from "../space/links";
import { type LoadedQuote, loadQuote } from "./load";
import { paperOfQuote } from "./paper-of-quote";
import { quoteMarkers } from "./quote-letter";

/**
 * Sends a quote: prints and seals the PDF, opens the customer's door to it, queues the mail, all in one commit. Sent
 * again, it is the same PDF behind a new link. Refused without line, to a client in the bin, over 20 MB, or once
 * answered; a quote that changed since the form was opened is a conflict.
 */
export const sendQuote = verb(
  "quote.send",
  async (ctx, input: SendMailForm & { quoteId: string }): Promise<void> => {
    const loaded = await loadQuote(ctx, input.quoteId);
    const { row } = loaded;
    if (row.version !== input.version) throw conflict();
    const client = await loadSellableClient(ctx, row.clientId);
    const status = quoteStatus(row, ctx.today);
    if (status !== "draft" && status !== "sent" && status !== "viewed")
      throw refused(problem("quote-not-sendable"));
    if (!loaded.body.lines.some((line) => line.kind === "item")) throw refused(problem("quote-without-line"));
    mustBeFilled(input);
    const paper = await sealedPaper(ctx, loaded);
    const joined = await joinedFiles(
      ctx,
      { clientId: row.clientId, body: loaded.body, quoteId: row.id },
      input.files,
      paper.bytes,
    );
    const link = await newSpaceLink(ctx, { clientId: row.clientId, quoteId: row.id });
    const letter = writeLetter(
      {
        ...filled(input, {
          ...(await quoteMarkers(ctx, row, await placesOf(ctx, row.clientId))),
          "data.lien": link.url,
        }),
        button: { label: "Voir le devis", url: link.url },
        after: "",
      },
      await loadMailFrame(ctx),
    );
    const again = row.sentAt !== null;
    await ctx.commit({
      guards: [unchanged(quote, row.id, row.version)],
      writes: [
        ...paper.writes,
        ctx.db
          .update(quote)
          .set({
            sentAt: row.sentAt ?? ctx.now,
            sentFileId: paper.fileId,
            updatedAt: ctx.now,
            version: sql`${quote.version} + 1`,
          })
          .where(eq(quote.id, row.id)),
        ...link.writes,
        queuedMail(ctx, {
          template: "quote-sent",
          to: { address: input.to[0] ?? "", name: client.displayName },
          cc: input.to.slice(1).join(", "),
          mail: letter,
          attachments: [{ fileId: paper.fileId, name: paper.name }, ...joined],
          clientId: row.clientId,
          about: { kind: "quote", id: row.id },
        }),
        timeline(ctx, {
          clientId: row.clientId,
          ouvrageId: row.ouvrageId,
          kind: "quote",
          title: `Devis ${row.number} ${again ? "renvoyé" : "envoyé"}`,
          body: `À ${input.to.join(", ")}`,
          href: `/devis/${row.id}`,
          amountCents: row.grossCents,
        }),
      ],
      change: {
        kind: "quote",
        id: row.id,
        action: "sent",
        after: { to: input.to, gross: formatCents(row.grossCents), file: paper.fileId },
      },
      event: {
        name: "quote.sent",
        subjectId: row.id,
        topics: [`quote:${row.id}`, "quotes", `client:${row.clientId}`, "mail"],
      },
    });
  },
);

/** The PDF that was sent already, or a fresh one stored sealed: its hash is what the customer signs. */
async function sealedPaper(ctx: Ctx, loaded: LoadedQuote) {
  const { row } = loaded;
  const name = `Devis ${row.number}${row.revision > 1 ? ` v${row.revision}` : ""}.pdf`;
  if (row.sentFileId !== null) return { fileId: row.sentFileId, name, bytes: 0, writes: [] };
  const bytes = await printPaper(await paperOfQuote(ctx, loaded));
  const kept = await storedFile(ctx, {
    ownerKind: "quote",
    ownerId: row.id,
    name,
    contentType: "application/pdf",
    bytes,
    sealed: true,
  });
  return { fileId: kept.id, name, bytes: bytes.byteLength, writes: [kept.statement] };
}

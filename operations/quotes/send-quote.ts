import type { SendMailForm } from "~/domain/mail/sending";
import { formatCents } from "~/domain/money/format";
import { problem } from "~/domain/problem";
import { quoteStatus } from "~/domain/quotes/status";
import { writeLetter } from "~/outputs/mail/letter";
import { loadSellableClient } from "../clients/load";
import { placesOf } from "../clients/places";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { draftRoom } from "../gateways/draft-room";
import { filled } from "../mail/company-letter";
import { joinedFiles, mustBeFilled } from "../mail/joinable-files";
import { loadMailFrame } from "../mail/load";
import { queuedMail } from "../mail/writes";
import { conflict, refused } from "../refusals";
import { newSpaceLink } from "../space/links";
import { leaving } from "./leaving";
import { loadQuote } from "./load";
import { quoteMarkers } from "./quote-letter";

/**
 * Sends a quote: prints and seals the PDF, opens the customer's door to it (none while their space is closed), queues
 * the mail, all in one commit. Sent again, it is the same PDF behind a new link. Refused without line, to a client in the bin, over 20 MB, or once
 * answered; a quote that changed since the form was opened is a conflict.
 */
export const sendQuote = verb(
  "quote.send",
  async (ctx, input: SendMailForm & { quoteId: string }): Promise<void> => {
    const room = draftRoom(ctx, input.quoteId);
    await room.settle();
    const loaded = await loadQuote(ctx, input.quoteId);
    const { row } = loaded;
    if (row.version !== input.version) throw conflict();
    const client = await loadSellableClient(ctx, row.clientId);
    const status = quoteStatus(row, ctx.today);
    if (status !== "draft" && status !== "sent" && status !== "viewed")
      throw refused(problem("quote-not-sendable"));
    mustBeFilled(input);
    const { paper, guards, writes } = await leaving(ctx, loaded);
    const joined = await joinedFiles(
      ctx,
      { clientId: row.clientId, body: loaded.body, quoteId: row.id },
      input.files,
      paper.bytes,
    );
    const link = client.spaceEnabled
      ? await newSpaceLink(ctx, { clientId: row.clientId, quoteId: row.id, for: input.to.join(", ") })
      : null;
    const letter = writeLetter(
      {
        ...filled(input, {
          ...(await quoteMarkers(ctx, row, await placesOf(ctx, row.clientId))),
          "data.lien": link?.url ?? "",
        }),
        button: link && { label: "Voir le devis", url: link.url },
        after: "",
      },
      await loadMailFrame(ctx),
    );
    const again = row.sentAt !== null;
    await ctx.commit({
      guards,
      writes: [
        ...writes,
        ...(link?.writes ?? []),
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
    await room.hear();
  },
);

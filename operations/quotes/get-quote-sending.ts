import { problem } from "~/domain/problem";
import { quoteStatus } from "~/domain/quotes/status";
import { mailboxesOf, placesOf } from "../clients/places";
import { verb } from "../context.server";
import { draftRoom } from "../gateways/draft-room";
import { layoutOn } from "../layouts/load";
import { filled } from "../mail/company-letter";
import { joinableFiles } from "../mail/joinable-files";
import { mailsAbout } from "../mail/load";
import { templateOf } from "../mail/templates";
import { refused } from "../refusals";
import { linksOf } from "../space/links";
import { loadQuote } from "./load";
import { quoteMarkers } from "./quote-letter";

/** What the page that sends a quote shows: who to, the letter, what may be joined, what left already, its links. */
export const getQuoteSending = verb("quote.send", async (ctx, quoteId: string) => {
  await draftRoom(ctx, quoteId).settle();
  const quote = await loadQuote(ctx, quoteId);
  const status = quoteStatus(quote.row, ctx.today);
  if (status === "binned" || status === "superseded") throw refused(problem("quote-not-sendable"));
  const [places, files, mails, links, { annexes }] = await Promise.all([
    placesOf(ctx, quote.row.clientId),
    joinableFiles(ctx, { clientId: quote.row.clientId, body: quote.body, quoteId }),
    mailsAbout(ctx, "quote", quoteId),
    linksOf(ctx, { clientId: quote.row.clientId, quoteId }),
    layoutOn(ctx, "quote", quote.row.layoutId),
  ]);
  return {
    quote: {
      id: quote.row.id,
      number: quote.row.number,
      revision: quote.row.revision,
      title: quote.row.title,
      version: quote.row.version,
      grossCents: quote.row.grossCents,
      status,
    },
    client: {
      id: places.client.id,
      name: places.client.displayName,
      spaceEnabled: places.client.spaceEnabled,
    },
    ...mailboxesOf(places, quote.row.interlocutorId),
    letter: filled(await templateOf(ctx, "quote-sent"), await quoteMarkers(ctx, quote.row, places)),
    files: files.map((found) => ({
      ...found,
      proposed: found.ownerKind === "article" || found.ownerKind === "quote" || annexes.includes(found.id),
    })),
    mails,
    links,
    acts: {
      mail: status === "draft" || status === "sent" || status === "viewed",
      closeLinks: ctx.can("client.write"),
    },
  };
});

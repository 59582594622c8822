import { problem } from "~/domain/problem";
import { quoteStatus } from "~/domain/quotes/status";
import { verb } from "../context.server";
import { mailsAbout } from "../mail/load";
import { refused } from "../refusals";
import { joinableFiles } from "./joinable-files";
import { loadQuote } from "./load";
import { placesOf } from "./places";
import { quoteLetter } from "./quote-letter";

/** What the page that sends a quote shows: who to, the letter, what may be joined, what left already. */
export const getQuoteSending = verb("quote.send", async (ctx, quoteId: string) => {
  const quote = await loadQuote(ctx, quoteId);
  const status = quoteStatus(quote.row, ctx.today);
  if (status === "binned" || status === "superseded") throw refused(problem("quote-not-sendable"));
  const [places, files, mails] = await Promise.all([
    placesOf(ctx, quote.row.clientId),
    joinableFiles(ctx, quote),
    mailsAbout(ctx, "quote", quoteId),
  ]);
  const addresses = places.contacts.filter((point) => point.channel === "email");
  const main =
    addresses.find((point) => point.interlocutorId === quote.row.interlocutorId) ??
    addresses.find((point) => point.interlocutorId === null) ??
    addresses[0];
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
    client: { id: places.client.id, name: places.client.displayName },
    to: main?.value ?? "",
    addresses: addresses.map((point) => point.value),
    letter: await quoteLetter(ctx, quote.row, places.client.displayName),
    files: files.map((found) => ({
      ...found,
      proposed: found.ownerKind === "article" || found.ownerKind === "quote",
    })),
    mails,
  };
});

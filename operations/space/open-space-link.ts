import { formatCents } from "~/domain/money/format";
import { problem } from "~/domain/problem";
import { quoteStatus } from "~/domain/quotes/status";
import { loadClient, loadSellableClient } from "../clients/load";
import { timeline } from "../clients/writes";
import { type Ctx, verb } from "../context.server";
import { draftRoom } from "../gateways/draft-room";
import { leaving } from "../quotes/leaving";
import { loadQuote } from "../quotes/load";
import { conflict, notFound, refused } from "../refusals";
import { newSpaceLink } from "./links";

/** One quote of the client, as the page showed it. */
interface OneQuote {
  quoteId: string;
  version: number;
}

/**
 * A link to a client's whole space, or to one of their quotes, to be handed over by whoever asked for it; shown this
 * once. A draft leaves by it, as by a mail: printed, sealed, sent. Refused while the space is closed, and for a quote
 * that can't be sent; a draft that changed since the page was opened is a conflict.
 */
export const openSpaceLink = verb(
  "quote.send",
  async (ctx, clientId: string, one?: OneQuote): Promise<{ url: string }> => {
    const client = await loadClient(ctx, clientId);
    if (!client.spaceEnabled) throw refused(problem("space-closed"));
    if (one) return linkToQuote(ctx, clientId, one);
    const link = await newSpaceLink(ctx, { clientId, quoteId: null });
    await ctx.commit({
      writes: link.writes,
      change: { kind: "client", id: clientId, action: "space-link-made" },
      event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
    });
    return { url: link.url };
  },
);

async function linkToQuote(ctx: Ctx, clientId: string, { quoteId, version }: OneQuote) {
  const room = draftRoom(ctx, quoteId);
  await room.settle();
  const loaded = await loadQuote(ctx, quoteId);
  const { row } = loaded;
  if (row.clientId !== clientId) throw notFound();
  const status = quoteStatus(row, ctx.today);
  if (status === "binned" || status === "superseded") throw refused(problem("quote-not-sendable"));
  const link = await newSpaceLink(ctx, { clientId, quoteId });
  const pages = [`quote:${quoteId}`, `client:${clientId}`];
  if (status !== "draft") {
    await ctx.commit({
      writes: link.writes,
      change: { kind: "quote", id: quoteId, action: "space-link-made" },
      event: { name: "changed", subjectId: quoteId, topics: pages },
    });
    return { url: link.url };
  }
  if (row.version !== version) throw conflict();
  await loadSellableClient(ctx, clientId);
  const { paper, guards, writes } = await leaving(ctx, loaded);
  await ctx.commit({
    guards,
    writes: [
      ...writes,
      ...link.writes,
      timeline(ctx, {
        clientId,
        ouvrageId: row.ouvrageId,
        kind: "quote",
        title: `Devis ${row.number} remis par lien`,
        href: `/devis/${quoteId}`,
        amountCents: row.grossCents,
      }),
    ],
    change: {
      kind: "quote",
      id: quoteId,
      action: "handed-over",
      after: { gross: formatCents(row.grossCents), file: paper.fileId },
    },
    event: { name: "quote.sent", subjectId: quoteId, topics: ["quotes", ...pages] },
  });
  await room.hear();
  return { url: link.url };
}

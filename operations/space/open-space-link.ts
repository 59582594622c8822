import { problem } from "~/domain/problem";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { newSpaceLink } from "./links";

/** A link to a client's whole space, to be handed over by whoever asked for it; shown this once. Refused while closed. */
export const openSpaceLink = verb("quote.send", async (ctx, clientId: string): Promise<{ url: string }> => {
  const row = await loadClient(ctx, clientId);
  if (!row.spaceEnabled) throw refused(problem("space-closed"));
  const link = await newSpaceLink(ctx, { clientId, quoteId: null });
  await ctx.commit({
    writes: link.writes,
    change: { kind: "client", id: clientId, action: "space-link-made" },
    event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
  });
  return { url: link.url };
});

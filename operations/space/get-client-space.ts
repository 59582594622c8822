import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { linksOf } from "./links";

/** A client's space as staff see it: open or closed, and the links that were made, newest first. Tokens are not kept. */
export const getClientSpace = verb("quote.read", async (ctx, clientId: string) => {
  const client = await loadClient(ctx, clientId);
  return {
    client: { id: client.id, enabled: client.spaceEnabled, version: client.version },
    links: await linksOf(ctx, { clientId }),
    acts: { switch: ctx.can("client.write"), open: ctx.can("quote.send") && client.spaceEnabled },
  };
});

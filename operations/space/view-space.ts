import { verb } from "../context.server";
import { customerOf } from "./load";
import { noteReading } from "./reading";

/** The customer's own browser says that their home is on screen: noted on the link that opened it. */
export const viewSpace = verb("space.use", async (ctx): Promise<void> => {
  const { clientId, links } = customerOf(ctx);
  const link = links.find(({ quoteId }) => quoteId === null) ?? links[0];
  if (!link) return;
  await noteReading(ctx, link.id, {
    change: { kind: "client", id: clientId, action: "viewed" },
    topics: [`client:${clientId}`, ...(link.quoteId === null ? [] : [`quote:${link.quoteId}`])],
  });
});

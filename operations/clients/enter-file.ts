import { verb } from "../context.server";
import { forbidden } from "../refusals";
import { loadClient } from "./load";

/** Who comes onto the file of a client, as colleagues see them there: a person of the staff at a browser. Throws not-found, forbidden. */
export const enterFile = verb("client.read", async (ctx, clientId: string) => {
  if (ctx.viewer.kind !== "staff") throw forbidden();
  await loadClient(ctx, clientId);
  return { userId: ctx.viewer.userId, name: ctx.viewer.name };
});

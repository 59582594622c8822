import { verb } from "../context.server";
import { clientChoices } from "./choices";
import { loadClientParties } from "./load";

/** The sheet as its form shows it, with the lists of its selects. */
export const getClientSheet = verb("client.write", async (ctx, clientId: string) => ({
  ...(await loadClientParties(ctx, clientId)),
  choices: await clientChoices(ctx),
}));

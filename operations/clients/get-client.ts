import { verb } from "../context.server";
import { loadClientParties } from "./load";

/** The client's own sheet: identity, addresses, phones, mails, interlocutors. Throws not-found. */
export const getClient = verb("client.read", (ctx, clientId: string) => loadClientParties(ctx, clientId));

import { verb } from "../context.server";
import { clientChoices } from "./choices";
import { type ClientFilters, clientPage } from "./client-page";

/** Clients by pages of 50, with what the filters offer. */
export const listClients = verb("client.read", async (ctx, filters: ClientFilters = {}) => {
  const [page, choices] = await Promise.all([clientPage(ctx, filters), clientChoices(ctx)]);
  return { ...page, choices, mayWrite: ctx.can("client.write") };
});

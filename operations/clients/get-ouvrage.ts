import { asc, eq } from "drizzle-orm";
import { address } from "~/db/schema/clients";
import { verb } from "../context.server";
import { clientChoices } from "./choices";
import { loadOuvrage } from "./load";

/** One ouvrage with what its form needs. Throws not-found. */
export const getOuvrage = verb("ouvrage.write", async (ctx, clientId: string, ouvrageId: string) => ({
  ouvrage: await loadOuvrage(ctx, clientId, ouvrageId),
  addresses: await ctx.db
    .select()
    .from(address)
    .where(eq(address.clientId, clientId))
    .orderBy(asc(address.position)),
  types: (await clientChoices(ctx)).ouvrageTypes,
}));

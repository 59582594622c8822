import { asc, eq } from "drizzle-orm";
import { address, ouvrage } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import { verb } from "../context.server";
import { atCreation, questionsOf } from "../questions/load";
import { clientChoices } from "./choices";
import { loadClient } from "./load";

/** All ouvrages of a client, put aside or not, with what their form needs. */
export const listOuvrages = verb("client.read", async (ctx, clientId: string) => {
  await loadClient(ctx, clientId);
  const [rows, addresses, questions] = await ctx.db.batch([
    ctx.db
      .select({ ouvrage, type: choice.label, colour: choice.colour })
      .from(ouvrage)
      .innerJoin(choice, eq(choice.id, ouvrage.typeId))
      .where(eq(ouvrage.clientId, clientId))
      .orderBy(asc(ouvrage.archivedAt), asc(ouvrage.createdAt)),
    ctx.db.select().from(address).where(eq(address.clientId, clientId)).orderBy(asc(address.position)),
    questionsOf(ctx, "ouvrage"),
  ]);
  return {
    clientId,
    today: ctx.today,
    rows: rows.map(({ ouvrage: row, type, colour }) => ({ ...row, type, colour })),
    addresses,
    questions: atCreation(questions),
    types: (await clientChoices(ctx)).ouvrageTypes,
    mayWrite: ctx.can("ouvrage.write"),
  };
});
export type OuvrageRow = Awaited<ReturnType<typeof listOuvrages>>["rows"][number];

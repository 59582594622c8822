import { asc, eq } from "drizzle-orm";
import { address } from "~/db/schema/clients";
import { verb } from "../context.server";
import { answerFiles } from "../questions/answer-files";
import { answersById, questionsOf } from "../questions/load";
import { answersOf } from "../questions/stores";
import { clientChoices } from "./choices";
import { loadOuvrage } from "./load";

/** One ouvrage with what its form needs, the questions of all types with it. Throws not-found. */
export const getOuvrage = verb("ouvrage.write", async (ctx, clientId: string, ouvrageId: string) => {
  const ouvrage = await loadOuvrage(ctx, clientId, ouvrageId);
  const [addresses, questions, answers] = await ctx.db.batch([
    ctx.db.select().from(address).where(eq(address.clientId, clientId)).orderBy(asc(address.position)),
    questionsOf(ctx, "ouvrage"),
    answersOf(ctx, "ouvrage", ouvrageId),
  ]);
  return {
    ouvrage,
    addresses,
    types: (await clientChoices(ctx)).ouvrageTypes,
    questions,
    answers: Object.fromEntries(answersById(answers)),
    files: answerFiles(answers),
  };
});

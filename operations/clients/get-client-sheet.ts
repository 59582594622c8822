import { verb } from "../context.server";
import { answerFiles } from "../questions/answer-files";
import { answersById, questionsOf } from "../questions/load";
import { answersOf } from "../questions/stores";
import { clientChoices } from "./choices";
import { loadClientParties } from "./load";

/** The sheet as its form shows it, with the lists of its selects. */
export const getClientSheet = verb("client.write", async (ctx, clientId: string) => {
  const parties = await loadClientParties(ctx, clientId);
  const [questions, answers] = await ctx.db.batch([
    questionsOf(ctx, "client"),
    answersOf(ctx, "client", clientId),
  ]);
  return {
    ...parties,
    choices: await clientChoices(ctx),
    questions,
    answers: Object.fromEntries(answersById(answers)),
    files: answerFiles(answers),
  };
});

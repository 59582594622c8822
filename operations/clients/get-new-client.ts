import { parseDraft } from "~/domain/search/creation";
import { verb } from "../context.server";
import { questionsOf } from "../questions/load";
import { clientChoices } from "./choices";
import { creationFields, firstStatus } from "./load";

/** What the creation form opens with: the lists, and what was already typed in the search box (CRM-31). */
export const getNewClient = verb("client.write", async (ctx, typed: string) => ({
  choices: await clientChoices(ctx),
  creation: await creationFields(ctx),
  statusId: await firstStatus(ctx),
  /** Those that the company wants asked from the start; a mandatory one always is. */
  questions: (await questionsOf(ctx, "client")).filter((one) => one.atCreation || one.required),
  draft: parseDraft(typed),
}));

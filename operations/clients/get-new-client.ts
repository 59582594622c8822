import { parseDraft } from "~/domain/search/creation";
import { verb } from "../context.server";
import { atCreation, questionsOf } from "../questions/load";
import { clientChoices } from "./choices";
import { creationFields, firstStatus } from "./load";

/** What the creation form opens with: the lists, and what was already typed in the search box (CRM-31). */
export const getNewClient = verb("client.write", async (ctx, typed: string) => ({
  choices: await clientChoices(ctx),
  creation: await creationFields(ctx),
  statusId: await firstStatus(ctx),
  questions: atCreation(await questionsOf(ctx, "client")),
  draft: parseDraft(typed),
}));

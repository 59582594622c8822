import { parseDraft } from "~/domain/search/creation";
import { verb } from "../context.server";
import { clientChoices } from "./choices";
import { firstStatus } from "./load";

/** What the creation form opens with: the lists, and what was already typed in the search box (CRM-31). */
export const getNewClient = verb("client.write", async (ctx, typed: string) => ({
  choices: await clientChoices(ctx),
  statusId: await firstStatus(ctx),
  draft: parseDraft(typed),
}));

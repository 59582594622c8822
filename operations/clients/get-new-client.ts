import { type Draft, parseDraft } from "~/domain/search/creation";
import { fold } from "~/domain/search/fold";
import { verb } from "../context.server";
import { towns } from "../gateways/addresses-embedded";
import { atCreation, questionsOf } from "../questions/load";
import { clientChoices } from "./choices";
import { creationRules, firstStatus } from "./load";

/** What the creation form opens with: the lists, and what was already typed in the search box (CRM-31). */
export const getNewClient = verb("client.write", async (ctx, typed: string) => ({
  choices: await clientChoices(ctx),
  creation: (await creationRules(ctx)).fields,
  statusId: await firstStatus(ctx),
  questions: atCreation(await questionsOf(ctx, "client")),
  draft: await housed(parseDraft(typed)),
}));

/** A town alone tells its postcode, a postcode alone its town, where there is no other of that name or number (PL1). */
async function housed(draft: Draft): Promise<Draft> {
  const { postcode, city } = draft;
  if (!postcode === !city) return draft;
  const found = (await towns({ postcode, city }, 20)).filter((one) => !city || fold(one.city) === fold(city));
  const [only, ...others] = found;
  return only && others.length === 0 ? { ...draft, ...only } : draft;
}

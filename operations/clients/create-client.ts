import { client } from "~/db/schema/clients";
import { viewerKey } from "~/domain/access/permissions";
import { missingAtCreation } from "~/domain/clients/creation";
import type { ClientForm } from "~/domain/clients/forms";
import { displayName, sortName } from "~/domain/clients/names";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { answering } from "../questions/answering";
import { refused } from "../refusals";
import { checkedChoices } from "./choices";
import { creationFields } from "./load";
import { partyInserts, partyRows } from "./parties";
import { timeline } from "./writes";

/**
 * A person or a company with everything known of them, in one commit; one for one `sending` of the form. Returns the
 * id; refuses unknown lists.
 */
export const createClient = verb("client.write", (ctx, form: ClientForm, sending?: string) =>
  once(ctx, sending, () => created(ctx, form, sending)),
);

async function created(ctx: Ctx, form: ClientForm, sending: string | undefined): Promise<string> {
  const missing = missingAtCreation(await creationFields(ctx), form);
  if (missing.length > 0) throw refused(...missing);
  await checkedChoices(ctx, form);
  const id = ctx.newId();
  const { addresses: _a, phones: _p, emails: _e, interlocutors: _i, answers: given, ...own } = form;
  const row = {
    ...own,
    id,
    displayName: displayName(form),
    sortName: sortName(form),
    code: null,
    spaceEnabled: true,
    createdAt: ctx.now,
    createdBy: viewerKey(ctx.viewer),
    updatedAt: ctx.now,
  };
  const parties = partyRows(ctx, id, form);
  const answers = await answering(ctx, { subject: "client", id }, given);
  await ctx.commit({
    sending,
    writes: [
      ctx.db.insert(client).values(row),
      ...partyInserts(parties),
      ...answers.writes,
      timeline(ctx, { clientId: id, kind: "client", title: "Fiche créée", href: `/clients/${id}/fiche` }),
    ],
    change: { kind: "client", id, action: "created", after: { displayName: row.displayName } },
    event: { name: "changed", subjectId: id, topics: ["clients", `client:${id}`] },
  });
  return id;
}

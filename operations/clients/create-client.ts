import { bulkInsert } from "~/db/batch";
import { client } from "~/db/schema/clients";
import { consent } from "~/db/schema/privacy";
import { viewerKey } from "~/domain/access/permissions";
import { type DoubleCheck, lookedAt, missingAtCreation } from "~/domain/clients/creation";
import { describedByForm } from "~/domain/clients/described";
import { LIKELY, REASON_WORDS } from "~/domain/clients/duplicates";
import { displayName, sortName } from "~/domain/clients/names";
import type { NewClientForm } from "~/domain/clients/new-client";
import { CHANNELS } from "~/domain/privacy/consent";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { consentRows } from "../privacy/consent-rows";
import { oppositionsOf } from "../privacy/oppositions";
import { answering } from "../questions/answering";
import { known, refused } from "../refusals";
import { alikeTo } from "./alike";
import { checkedChoices } from "./choices";
import { creationRules } from "./load";
import { partyInserts, partyRows } from "./parties";
import { timeline } from "./writes";

/**
 * A person or a company with everything known of them, in one commit; one for one `sending` of the form. Returns the
 * id; refuses unknown lists, and what is most likely known already unless the form says that somebody saw it (CL10).
 */
export const createClient = verb("client.write", (ctx, form: NewClientForm, sending?: string) =>
  once(ctx, sending, () => created(ctx, form, sending)),
);

async function created(ctx: Ctx, form: NewClientForm, sending: string | undefined): Promise<string> {
  const { fields, check } = await creationRules(ctx);
  const missing = missingAtCreation(fields, form);
  if (missing.length > 0) throw refused(...missing);
  await checkedChoices(ctx, form);
  await checkedUnknown(ctx, form, check);
  const id = ctx.newId();
  const {
    addresses: _a,
    phones: _p,
    emails: _e,
    interlocutors: _i,
    answers: given,
    evenIfKnown: _k,
    consents,
    ...own
  } = form;
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
  const said = consents ?? {};
  const heard = CHANNELS.filter((channel) => (consents?.[channel] ?? "") !== "");
  const consented = [
    ...bulkInsert(
      consent,
      consentRows(ctx, {
        clientId: id,
        said,
        at: ctx.now,
        source: consents?.source || "form",
        words: consents?.words ?? "",
        proof: consents?.proof ?? "",
      }),
    ),
    ...(await oppositionsOf(ctx, parties.points, heard)),
  ];
  const answers = await answering(ctx, { subject: "client", id }, given);
  await ctx.commit({
    sending,
    writes: [
      ctx.db.insert(client).values(row),
      ...partyInserts(parties),
      ...consented,
      ...answers.writes,
      timeline(ctx, { clientId: id, kind: "client", title: "Fiche créée", href: `/clients/${id}/fiche` }),
    ],
    change: { kind: "client", id, action: "created", after: { displayName: row.displayName } },
    event: { name: "changed", subjectId: id, topics: ["clients", `client:${id}`] },
  });
  return id;
}

/**
 * Refuses who is most likely there already, with each of those it may be; where the company is firm, whoever may not
 * merge files has no way round it (CL12).
 */
async function checkedUnknown(ctx: Ctx, form: NewClientForm, check: DoubleCheck): Promise<void> {
  const barred = check.firm && !ctx.can("client.merge");
  if (form.evenIfKnown && !barred) return;
  const likely = (await alikeTo(ctx, lookedAt(describedByForm(form), check))).filter(
    (one) => one.score >= LIKELY,
  );
  if (likely.length > 0)
    throw (barred ? refused : known)(
      ...likely.map(({ id, name, city, reasons }) => ({
        ...problem(barred ? "client-known-barred" : "client-known", undefined, {
          name: [name, city].filter(Boolean).join(", "),
          why: reasons.map((reason) => REASON_WORDS[reason]).join(", "),
        }),
        id,
      })),
    );
}

import { and, eq, sql } from "drizzle-orm";
import { bulkInsert } from "~/db/batch";
import { interlocutor } from "~/db/schema/clients";
import { consent } from "~/db/schema/privacy";
import { parisInstant } from "~/domain/calendar/paris";
import { CHANNEL_WORDS, CHANNELS, type Channel } from "~/domain/privacy/consent";
import type { ConsentForm } from "~/domain/privacy/forms";
import { problem } from "~/domain/problem";
import { loadClient } from "../clients/load";
import { timeline } from "../clients/writes";
import { type Ctx, verb } from "../context.server";
import { must } from "../guards";
import { once } from "../once";
import { refused } from "../refusals";
import { consentRows } from "./consent-rows";

/**
 * Notes what a client said of being prospected, with the proof (PV1, PV2); once for one `sending` of the form. Refuses
 * a day to come, and a proof that is no file of theirs. Returns the client's id.
 */
export const recordConsents = verb(
  "client.write",
  async (ctx, clientId: string, form: ConsentForm, sending?: string): Promise<string> =>
    once(ctx, sending, () => recorded(ctx, clientId, form, sending)),
);

async function recorded(ctx: Ctx, clientId: string, form: ConsentForm, sending: string | undefined) {
  await loadClient(ctx, clientId);
  if (form.saidOn > ctx.today) throw refused(problem("consent-to-come", "saidOn"));
  const theirs = sql`exists(select 1 from file where id = ${form.fileId} and owner_kind = 'client' and owner_id = ${clientId} and binned_at is null)`;
  if (form.fileId !== "") {
    const [there] = await ctx.db.all<{ yes: number }>(sql`select ${theirs} as yes`);
    if (!there?.yes) throw refused(problem("consent-proof-away", "fileId"));
  }
  const [whose] = form.interlocutorId
    ? await ctx.db
        .select({ firstName: interlocutor.firstName, lastName: interlocutor.lastName })
        .from(interlocutor)
        .where(and(eq(interlocutor.id, form.interlocutorId), eq(interlocutor.clientId, clientId)))
    : [{ firstName: "", lastName: "" }];
  if (!whose) throw refused(problem("consent-whose", "interlocutorId"));
  const there = sql`exists(select 1 from interlocutor where id = ${form.interlocutorId} and client_id = ${clientId})`;
  const said = CHANNELS.filter((channel) => form[channel] !== "");
  // Of today: now, so that it outweighs what was said this morning.
  const at = form.saidOn === ctx.today ? ctx.now : parisInstant(form.saidOn, 12 * 60);
  await ctx.commit({
    guards: [
      ...(form.fileId === "" ? [] : [must("proof is there", theirs)]),
      ...(form.interlocutorId === "" ? [] : [must("interlocutor is there", there)]),
    ],
    writes: [
      ...bulkInsert(
        consent,
        consentRows(ctx, {
          clientId,
          interlocutorId: form.interlocutorId || null,
          said: form,
          at,
          source: form.source,
          words: form.words,
          proof: form.proof,
          fileId: form.fileId || null,
        }),
      ),
      timeline(ctx, {
        clientId,
        kind: "client",
        title: `Consentements notés${form.interlocutorId ? ` pour ${personName(whose)}` : ""} : ${said.map((channel) => wordOf(channel, form[channel])).join(", ")}`,
        href: `/clients/${clientId}/consentements`,
      }),
    ],
    change: {
      kind: "client",
      id: clientId,
      action: "consented",
      after: {
        ...(form.interlocutorId ? { interlocutor: personName(whose) } : {}),
        ...Object.fromEntries(said.map((channel) => [channel, form[channel]])),
      },
    },
    sending,
    event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
  });
  return clientId;
}

const personName = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  [firstName, lastName].filter(Boolean).join(" ");
const wordOf = (channel: Channel, said: string): string =>
  `${channel === "sms" ? "SMS" : CHANNEL_WORDS[channel].toLowerCase()} ${said === "given" ? "accepté" : "refusé"}`;

import { viewerKey } from "~/domain/access/permissions";
import { parisInstant } from "~/domain/calendar/paris";
import { displayName, sortName } from "~/domain/clients/names";
import type { ClientPlan } from "~/domain/imports/clients/changes";
import type { HeardConsent } from "~/domain/imports/clients/heard";
import type { PlannedRow } from "~/domain/imports/plan";
import { answerFrom, questionOf } from "~/domain/imports/question-fields";
import { answerWords } from "~/domain/questions/answer";
import type { Question } from "~/domain/questions/question";
import { fold } from "~/domain/search/fold";
import type { Ctx } from "../context.server";
import { consentRows } from "../privacy/consent-rows";
import type { ClientRow, KnownRows } from "./known-clients";
import type { ClientRun } from "./write-clients";

const PEOPLE = ["civility", "firstName", "lastName"] as const;

/** The rows that a planned client makes and changes. */
export function clientAfter(ctx: Ctx, row: PlannedRow, { fileName, program, questions }: ClientRun) {
  const known = row.existing as KnownRows | null;
  const plan = row.client;
  if (!plan) throw new Error("a client's row without its plan");
  const before = known?.client ?? null;
  const after = clientRow(ctx, plan, before);
  const addresses = addressRows(ctx, after.id, plan, known);
  const people = personRows(ctx, after.id, plan, known);
  const points = [
    ...plan.points.map((point) => ({ ...point, interlocutorId: null as string | null })),
    ...people.points,
  ].map((point, i) => ({
    id: ctx.newId(),
    clientId: after.id,
    ...point,
    position: (known?.pointRows.length ?? 0) + i,
  }));
  return {
    row,
    before,
    after,
    addresses,
    people,
    points,
    answers: answerRows(after.id, plan, known, questions),
    consents: [{ id: null, consents: plan.consents }, ...people.said].flatMap(({ id, consents }) =>
      wordRows(ctx, after.id, id, consents, `${fileName}, ligne ${row.row}`),
    ),
    externals: plan.externals.map((value) => ({ product: program, value, clientId: after.id })),
  };
}

/** What a client or its interlocutor said, with the row of the file as its proof (I16). */
const wordRows = (
  ctx: Ctx,
  clientId: string,
  interlocutorId: string | null,
  consents: HeardConsent[],
  proof: string,
) =>
  consents.flatMap(({ channel, given, on }) =>
    consentRows(ctx, {
      clientId,
      interlocutorId,
      said: { [channel]: given ? "given" : "refused" },
      // A refusal weighs more than a yes of the same day.
      at: on === null ? ctx.now : Math.min(parisInstant(on, given ? 12 * 60 : 24 * 60 - 1), ctx.now),
      source: "import",
      words: "Repris d'un fichier importé.",
      proof,
    }),
  );

function addressRows(ctx: Ctx, clientId: string, plan: ClientPlan, known: KnownRows | null) {
  const rows = known?.addressRows ?? [];
  const changed = plan.addresses.flatMap(({ was, now }) => {
    const row = rows.find(({ id }) => id === was?.id);
    const { use: _, label: __, ...parts } = now;
    return row ? [{ was: row, now: { ...row, ...parts } }] : [];
  });
  const added = plan.addresses
    .filter(({ was }) => was === null)
    .map(({ now }, i) => ({ ...now, id: ctx.newId(), clientId, position: rows.length + i }));
  return { changed, added };
}

function personRows(ctx: Ctx, clientId: string, plan: ClientPlan, known: KnownRows | null) {
  const rows = known?.personRows ?? [];
  const done = plan.people.map(({ was, now, consents }, i) => {
    const row = rows.find(({ id }) => id === was?.id) ?? null;
    const { phones, emails, consents: _, ...person } = now;
    const id = row?.id ?? ctx.newId();
    const position = row?.position ?? rows.length + i;
    const next = { ...person, id, clientId, position };
    return { row, next, points: pointsOf(id, phones, emails), said: { id, consents } };
  });
  return {
    // Where only a phone is new, the person stays as they are.
    changed: done.flatMap(({ row, next }) =>
      row && (row.civility !== next.civility || row.function !== next.function)
        ? [{ was: row, now: next }]
        : [],
    ),
    added: done.flatMap(({ row, next }) => (row ? [] : [next])),
    points: done.flatMap(({ points }) => points),
    said: done.map(({ said }) => said),
  };
}

const pointsOf = (interlocutorId: string, phones: string[], emails: string[]) => [
  ...phones.map((value) => ({ interlocutorId, channel: "phone" as const, value, label: "" })),
  ...emails.map((value) => ({ interlocutorId, channel: "email" as const, value, label: "" })),
];

function answerRows(
  clientId: string,
  plan: ClientPlan,
  known: KnownRows | null,
  questions: readonly Question[],
) {
  const row = (question: Question, value: ClientPlan["values"][string] | undefined) => {
    const answer = answerFrom(value) ?? { chosen: [], written: "" };
    return { clientId, questionId: question.id, ...answer, words: answerWords(question, answer) };
  };
  return plan.changed.flatMap((key) => {
    const question = questions.find(({ id }) => id === questionOf(key));
    if (!question) return [];
    const before = known?.values[key];
    return [{ was: before ? row(question, before) : null, now: row(question, plan.values[key]) }];
  });
}

const placeOf = ({ town, postcode, townSort }: ClientRow) => ({ town, postcode, townSort });

/** Where they live, as the addresses written after them will say (triggers): written at once, nothing is left to mend. */
function placed({ addresses }: ClientPlan) {
  const home = (addresses.find(({ now }) => now.use === "main") ?? addresses[0])?.now;
  const town = home?.city.trim() ?? "";
  return { town, postcode: home?.postcode.trim() ?? "", townSort: fold(town) };
}

function clientRow(ctx: Ctx, plan: ClientPlan, before: ClientRow | null): ClientRow {
  const text = (key: string) => String(plan.values[key] ?? "");
  const kind = text("kind") === "company" ? ("company" as const) : ("person" as const);
  // A company's person is its interlocutor.
  const people = PEOPLE.map((key) => [key, kind === "company" ? (before?.[key] ?? "") : text(key)]);
  const names = {
    ...(Object.fromEntries(people) as Record<(typeof PEOPLE)[number], string>),
    kind,
    companyName: text("companyName"),
  };
  return {
    ...names,
    id: before?.id ?? ctx.newId(),
    displayName: displayName(names),
    sortName: sortName(names),
    siren: text("siren"),
    siret: text("siret"),
    vatNumber: text("vatNumber"),
    code: text("code") || null,
    loyaltyCard: text("loyaltyCard"),
    statusId: text("status"),
    originId: text("origin") || null,
    followedBy: text("followedBy") || null,
    observations: text("observations"),
    formerCodes: before?.formerCodes ?? "",
    mergedIntoId: null,
    erasedAt: null,
    spaceEnabled: before?.spaceEnabled ?? true,
    ...(before ? placeOf(before) : placed(plan)),
    createdAt: before?.createdAt ?? ctx.now,
    createdBy: before?.createdBy ?? viewerKey(ctx.viewer),
    updatedAt: ctx.now,
    version: (before?.version ?? 0) + 1,
  };
}

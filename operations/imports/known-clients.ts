import { asc } from "drizzle-orm";
import { inIds, prepared, statement } from "~/db/batch";
import { nameKeySql } from "~/db/name-key";
import { address, client, clientExternalId, contactPoint, interlocutor } from "~/db/schema/clients";
import { consent } from "~/db/schema/privacy";
import { clientAnswer } from "~/db/schema/questions";
import { parisDay } from "~/domain/calendar/paris";
import type { KnownClient } from "~/domain/imports/clients/known";
import type { Lookups } from "~/domain/imports/clients/lookups";
import type { FileConsents } from "~/domain/imports/consent-fields";
import { answerValue, questionKey } from "~/domain/imports/question-fields";
import { type Said, standing } from "~/domain/privacy/consent";
import type { Question } from "~/domain/questions/question";
import type { Ctx } from "../context.server";

export type ClientRow = typeof client.$inferSelect;

/** A client as a plan knows it, with the rows it came from. */
export interface KnownRows extends KnownClient {
  client: ClientRow;
  addressRows: (typeof address.$inferSelect)[];
  pointRows: (typeof contactPoint.$inferSelect)[];
  personRows: (typeof interlocutor.$inferSelect)[];
}

const json = (texts: Iterable<string>) => JSON.stringify([...texts]);
const LISTED = "(select value from json_each(?))";
const KEY = nameKeySql("c.sort_name");

/** Ids of the clients that a row of the file may be: by identifier, code, SIRET, SIREN, mail, phone, and name where it lives (I6). */
export async function namedIds(ctx: Ctx, wanted: Lookups, product: string): Promise<string[]> {
  const answers = await ctx.env.DB.batch<{ id: string }>(
    prepared(ctx.env.DB, [
      statement(
        `select client_id as id from client_external_id where product = ? and value in ${LISTED}`,
        product,
        json(wanted.externals),
      ),
      statement(`select id from client where code in ${LISTED}`, json(wanted.codes)),
      statement(`select id from client where siret <> '' and siret in ${LISTED}`, json(wanted.sirets)),
      statement(`select id from client where siren <> '' and siren in ${LISTED}`, json(wanted.sirens)),
      // Where a client has a SIRET alone, its SIREN is the beginning of it.
      statement(
        `select c.id from json_each(?) s cross join client c on c.siret <> '' and c.siret >= s.value and c.siret < s.value || ':'`,
        json(wanted.sirens),
      ),
      statement(`select client_id as id from contact_point where value in ${LISTED}`, json(wanted.contacts)),
      statement(
        `select c.id from json_each(?) k cross join client c on ${KEY} = k.value`,
        json(wanted.names),
      ),
      // A name without bones is looked up as it is.
      statement(`select id from client where sort_name in ${LISTED}`, json(wanted.bare)),
      // A name may be that of thousands, and stand in the file once for each town: everybody of a name is looked at
      // once, and those of its postcodes are read. The plus keeps SQLite from going through everybody of a postcode.
      ...pieces([...wanted.housed].map(([name, postcodes]) => [name, ` ${[...postcodes].join(" ")} `])).map(
        (pairs) =>
          statement(
            `select c.id from json_each(?) p cross join client c on ${KEY} = p.value ->> 0
           where exists(select 1 from address a
             where a.client_id = c.id and instr(p.value ->> 1, ' ' || +a.postcode || ' ') > 0)`,
            JSON.stringify(pairs),
          ),
      ),
    ]),
  );
  return [...new Set(answers.flatMap(({ results }) => results.map((row) => row.id)))];
}

/** A bound value holds two megabytes. */
const AT_ONCE = 15_000;
const pieces = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );

/** These clients with all that hangs on them; answers where the file gives some. */
export async function knownClients(
  ctx: Ctx,
  ids: string[],
  product: string,
  questions: readonly Question[],
  /** Whether the file says something of being prospected. */
  consents: boolean,
): Promise<KnownRows[]> {
  if (ids.length === 0) return [];
  const [clients, addresses, points, people, answers, externals, said] = await ctx.db.batch([
    ctx.db.select().from(client).where(inIds(client.id, ids)),
    ctx.db.select().from(address).where(inIds(address.clientId, ids)).orderBy(asc(address.position)),
    ctx.db
      .select()
      .from(contactPoint)
      .where(inIds(contactPoint.clientId, ids))
      .orderBy(asc(contactPoint.position)),
    ctx.db
      .select()
      .from(interlocutor)
      .where(inIds(interlocutor.clientId, ids))
      .orderBy(asc(interlocutor.position)),
    ctx.db
      .select()
      .from(clientAnswer)
      .where(inIds(clientAnswer.clientId, questions.length > 0 ? ids : [])),
    ctx.db.select().from(clientExternalId).where(inIds(clientExternalId.clientId, ids)),
    ctx.db
      .select()
      .from(consent)
      .where(inIds(consent.clientId, consents ? ids : [])),
  ]);
  const [a, p, i] = [byClient(addresses), byClient(points), byClient(people)];
  const s = byClient(said);
  const [q, x] = [byClient(answers), byClient(externals.filter((one) => one.product === product))];
  const asked = new Map(questions.map((one) => [one.id, one]));
  return clients.map((row) => ({
    ...known(row, a.get(row.id) ?? [], p.get(row.id) ?? [], i.get(row.id) ?? [], s.get(row.id) ?? []),
    values: {
      ...ownValues(row),
      ...Object.fromEntries(
        (q.get(row.id) ?? []).flatMap(({ questionId, chosen, written }) => {
          const question = asked.get(questionId);
          return question ? [[questionKey(questionId), answerValue({ chosen, written }, question)]] : [];
        }),
      ),
    },
    externalIds: (x.get(row.id) ?? []).map(({ value }) => value),
  }));
}

/** Where the client, or that interlocutor, stands. */
const stands = (said: Said[], interlocutorId: string | null): FileConsents =>
  said.length === 0
    ? {}
    : Object.fromEntries(
        standing(said, interlocutorId).flatMap(({ channel, last }) =>
          last ? [[channel, { given: last.given, on: parisDay(last.at) }]] : [],
        ),
      );

function byClient<T extends { clientId: string }>(rows: T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(row.clientId);
    if (list) list.push(row);
    else map.set(row.clientId, [row]);
  }
  return map;
}

const ownValues = (row: ClientRow) => ({
  kind: row.kind,
  civility: row.civility,
  firstName: row.firstName,
  lastName: row.lastName,
  companyName: row.companyName,
  siren: row.siren,
  siret: row.siret,
  vatNumber: row.vatNumber,
  code: row.code,
  loyaltyCard: row.loyaltyCard,
  observations: row.observations,
  status: row.statusId,
  origin: row.originId,
  followedBy: row.followedBy,
});

function known(
  row: ClientRow,
  addressRows: KnownRows["addressRows"],
  pointRows: KnownRows["pointRows"],
  personRows: KnownRows["personRows"],
  said: Said[],
): Omit<KnownRows, "values" | "externalIds"> {
  const of = (personId: string | null, channel: "phone" | "email") =>
    pointRows
      .filter((point) => point.interlocutorId === personId && point.channel === channel)
      .map(({ value }) => value);
  return {
    id: row.id,
    version: row.version,
    title: row.displayName,
    addresses: addressRows,
    points: pointRows.filter((point) => point.interlocutorId === null),
    people: personRows.map((person) => ({
      ...person,
      phones: of(person.id, "phone"),
      emails: of(person.id, "email"),
      consents: stands(said, person.id),
    })),
    consents: stands(said, null),
    client: row,
    addressRows,
    pointRows,
    personRows,
  };
}

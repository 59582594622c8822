import { asc, isNull } from "drizzle-orm";
import { inIds, prepared, statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { address, client, contactPoint, interlocutor } from "~/db/schema/clients";
import { choice } from "~/db/schema/settings";
import type { ImportField, Mapping, Values } from "~/domain/imports/field";
import type { ImportOptions } from "~/domain/imports/options";
import { oneOf } from "~/domain/imports/readers";
import { clientRecogniser, type ExistingClient, nameOf } from "~/domain/imports/recognise-clients";
import { cellText, type Sheet } from "~/domain/imports/sheet";
import { fold } from "~/domain/search/fold";
import type { Ctx } from "../context.server";

export type ClientRow = typeof client.$inferSelect;

/** A client as a plan knows it, with the rows it came from. */
export interface KnownClient extends ExistingClient {
  client: ClientRow;
  addresses: (typeof address.$inferSelect)[];
  points: (typeof contactPoint.$inferSelect)[];
  people: (typeof interlocutor.$inferSelect)[];
}

/** What a client file is compared with: the clients it may name, and the company's lists. */
export async function clientSurroundings(
  ctx: Ctx,
  sheet: Sheet,
  mapping: Mapping,
  fields: ImportField[],
  options: ImportOptions,
) {
  const [choices, people] = await ctx.db.batch([
    ctx.db.select().from(choice).where(isNull(choice.archivedAt)).orderBy(asc(choice.position)),
    ctx.db.select({ id: user.id, name: user.name }).from(user).where(isNull(user.disabledAt)),
  ]);
  const list = (name: string) =>
    choices.filter((c) => c.list === name).map((c) => ({ value: c.id, label: c.label, names: [c.label] }));
  const lists: Record<string, { value: string; label: string; names: string[] }[]> = {
    status: list("client-status"),
    origin: list("client-origin"),
    followedBy: people.map((p) => ({ value: p.id, label: p.name, names: [p.name] })),
  };
  const read = fields.map((field) => {
    const choices = lists[field.key];
    const names = choices
      ?.slice(0, 8)
      .map((c) => c.label)
      .join(", ");
    return choices
      ? { ...field, ...oneOf(choices, names ? `l'un de : ${names}` : "une liste non vide", fold) }
      : field;
  });
  const ids = await namedIds(ctx, sheet, mapping, read);
  const bin = new Set(choices.filter((c) => c.semantics?.bin).map((c) => c.id));
  const recogniser = clientRecogniser({
    clients: (await knownClients(ctx, ids)).filter((c) => !bin.has(c.client.statusId)),
    key: options.key,
    defaultStatus: lists.status?.find((c) => !bin.has(c.value))?.value ?? "",
  });
  return { recogniser, fields: read };
}

/**
 * Ids of the clients that a row of the file may be (I6): those of its code, of its mail or phone, and of its name where
 * it lives; of its name anywhere when the file gives no postcode.
 */
async function namedIds(ctx: Ctx, sheet: Sheet, mapping: Mapping, fields: ImportField[]): Promise<string[]> {
  const columns = Object.entries(mapping).map(([at, key]) => ({
    at: Number(at),
    field: fields.find((f) => f.key === key),
  }));
  const codes = new Set<string>();
  const contacts = new Set<string>();
  const names = new Set<string>();
  const housed = new Map<string, Set<string>>();
  for (const row of sheet.rows) {
    const values: Values = {};
    for (const { at, field } of columns) {
      const cell = row.cells[at];
      const raw = cellText(cell);
      if (field && cell !== undefined && raw !== "") values[field.key] = field.read(cell, raw) ?? null;
    }
    if (values.code) codes.add(String(values.code));
    for (const key of ["phone", "phone2", "email", "email2"])
      if (values[key]) contacts.add(String(values[key]));
    const postcode = String(values.postcode ?? "");
    const kinds = values.kind === undefined ? [values, { ...values, kind: "person" }] : [values];
    for (const name of kinds.map(nameOf))
      if (postcode === "") names.add(name);
      else housed.set(name, (housed.get(name) ?? new Set()).add(postcode));
  }
  const answers = await ctx.env.DB.batch<{ id: string }>(
    prepared(ctx.env.DB, [
      statement("select id from client where code in (select value from json_each(?))", json(codes)),
      statement("select id from client where sort_name in (select value from json_each(?))", json(names)),
      statement(
        "select client_id as id from contact_point where value in (select value from json_each(?))",
        json(contacts),
      ),
      // A name may be that of thousands, and stand in the file once for each town: everybody of a name is looked at
      // once, and those of its postcodes are read. The plus keeps SQLite from going through everybody of a postcode.
      ...pieces([...housed].map(([name, postcodes]) => [name, ` ${[...postcodes].join(" ")} `])).map(
        (pairs) =>
          statement(
            `select c.id from json_each(?) p cross join client c on c.sort_name = p.value ->> 0
           where exists(select 1 from address a
             where a.client_id = c.id and instr(p.value ->> 1, ' ' || +a.postcode || ' ') > 0)`,
            JSON.stringify(pairs),
          ),
      ),
    ]),
  );
  return [...new Set(answers.flatMap(({ results }) => results.map((row) => row.id)))];
}

const json = (texts: Set<string>) => JSON.stringify([...texts]);

/** A bound value holds two megabytes. */
const AT_ONCE = 15_000;
const pieces = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );

async function knownClients(ctx: Ctx, ids: string[]): Promise<KnownClient[]> {
  const [clients, addresses, points, people] = await ctx.db.batch([
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
  ]);
  const [a, p, i] = [byClient(addresses), byClient(points), byClient(people)];
  return clients.map((row) => known(row, a.get(row.id) ?? [], p.get(row.id) ?? [], i.get(row.id) ?? []));
}

function byClient<T extends { clientId: string }>(rows: T[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const row of rows) {
    const list = map.get(row.clientId);
    if (list) list.push(row);
    else map.set(row.clientId, [row]);
  }
  return map;
}

function known(
  row: ClientRow,
  addresses: KnownClient["addresses"],
  points: KnownClient["points"],
  people: KnownClient["people"],
): KnownClient {
  const main = addresses.find((a) => a.use === "main") ?? addresses[0];
  const own = points.filter((point) => point.interlocutorId === null);
  const { kind, civility, firstName, lastName, companyName, siren, siret, vatNumber, code, observations } =
    row;
  return {
    id: row.id,
    version: row.version,
    title: row.displayName,
    values: {
      kind,
      civility,
      firstName,
      lastName,
      companyName,
      siren,
      siret,
      vatNumber,
      code,
      loyaltyCard: row.loyaltyCard,
      observations,
      status: row.statusId,
      origin: row.originId,
      followedBy: row.followedBy,
      street: main?.street ?? "",
      complement: main?.complement ?? "",
      postcode: main?.postcode ?? "",
      city: main?.city ?? "",
    },
    phones: own.filter((point) => point.channel === "phone").map((point) => point.value),
    emails: own.filter((point) => point.channel === "email").map((point) => point.value),
    hasInterlocutor: people.length > 0,
    client: row,
    addresses,
    points,
    people,
  };
}

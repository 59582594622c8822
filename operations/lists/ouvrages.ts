import { sql } from "drizzle-orm";
import { writeShape } from "~/domain/lists/address";
import { OUVRAGE_COLUMNS, USUAL_OUVRAGES } from "~/domain/lists/ouvrages";
import { plain } from "~/domain/lists/plain";
import { questionColumns } from "~/domain/lists/questions";
import { foundBySearch, foundClients } from "../clients/found";
import { bareSql } from "./compile";
import { choiceOptions, peopleOptions } from "./offered";
import { answerSql } from "./question-sql";
import { choicesOf, givenTo, type Settable } from "./settable";
import { type ColumnSql, clientPhone, type ListSource } from "./source";

const o = (column: string) => sql.raw(`ouvrage.${column}`);
const byClients = sql`client cross join ouvrage on ouvrage.client_id = client.id`;
const byClient = sql`client.sort_name`;
const day = (column: string): ColumnSql => ({
  cell: o(column),
  order: [sql`coalesce(${o(column)}, '')`, byClient],
});

/** What is installed there now, several in one cell; a filter looks at each. */
const installed = (column: string): ColumnSql => ({
  cell: sql`(select group_concat(nullif(${sql.raw(column)}, ''), ', ') from equipment where ouvrage_id = ouvrage.id and removed_on is null and binned_at is null)`,
  among: (test) =>
    sql`ouvrage.id in (select ouvrage_id from equipment where removed_on is null and binned_at is null and ${test(sql.raw(column))})`,
});

/** A day worked out from other tables. */
const orEmpty = (cell: ColumnSql["cell"], none = ""): ColumnSql => ({
  cell,
  order: [sql`coalesce(${cell}, ${sql.raw(`'${none}'`)})`, byClient],
});

const SQL_OF: Record<string, ColumnSql> = {
  nom: { cell: o("name"), order: [bareSql(o("name")), byClient] },
  type: { cell: o("type_id"), order: [sql`(select label from choice where id = ouvrage.type_id)`, byClient] },
  pose: day("installed_on"),
  garantie: day("warranty_until"),
  entretien: day("next_service_on"),
  materiel: installed("label"),
  "materiel-serie": installed("serial_number"),
  remplacement: {
    ...orEmpty(
      sql`(select min(end_of_life_on) from equipment where ouvrage_id = ouvrage.id and removed_on is null and binned_at is null)`,
    ),
    // The first end of each, found for all at once.
    among: (test) =>
      sql`ouvrage.id in (select ouvrage_id from equipment where removed_on is null and binned_at is null and end_of_life_on is not null group by ouvrage_id having ${test(sql`min(end_of_life_on)`)})`,
  },
  prochaine: orEmpty(
    sql`(select min(due_on) from client_action where ouvrage_id = ouvrage.id and done_at is null)`,
    // Those that have none come last.
    "9999",
  ),
  chantier: {
    cell: sql`(select trim(concat_ws(' ', nullif(street, ''), nullif(postcode, ''), nullif(city, ''))) from address where id = ouvrage.site_address_id)`,
  },
  serie: { cell: o("serial_number"), order: [o("serial_number"), byClient] },
  notes: { cell: o("notes") },
  cote: { cell: sql`(ouvrage.archived_at is not null)` },
  creation: { cell: o("created_at"), order: [o("created_at")] },
  client: { cell: sql`client.display_name`, bare: byClient, order: [byClient], walked: byClients },
  cp: { cell: sql`client.postcode`, order: [sql`client.postcode`, byClient], walked: byClients },
  ville: {
    cell: sql`client.town`,
    bare: sql`client.town_sort`,
    order: [sql`client.town_sort`, byClient],
    walked: byClients,
  },
  tel: clientPhone("ouvrage.client_id"),
  suivi: {
    cell: sql`client.followed_by`,
    order: [sql`coalesce((select name from user where id = client.followed_by), '')`, byClient],
  },
};

const ownAnswers = answerSql("ouvrage_answer", "ouvrage_id", sql`ouvrage.id`);

const OUVRAGE_SETTABLE: Record<string, Settable> = {
  type: {
    permission: "ouvrage.write",
    kind: "ouvrage",
    field: "typeId",
    did: "updated",
    topics: ["ouvrages"],
    now: "type_id",
    values: (offered, past = false) => choicesOf(offered, "ouvrage-type", past),
    give: givenTo("ouvrage", "type_id"),
  },
};

/** The ouvrages of all clients; those put aside only where a filter asks for them. */
export const ouvrageSource: ListSource = {
  list: "ouvrages",
  permission: "client.read",
  name: "ouvrages",
  table: "ouvrage",
  from: sql`ouvrage join client on client.id = ouvrage.client_id`,
  joined: "client",
  questions: "ouvrage",
  href: sql`'/clients/' || ouvrage.client_id || '/ouvrages/' || ouvrage.id`,
  usual: USUAL_OUVRAGES,
  columns: (offered) => [
    ...OUVRAGE_COLUMNS.map((column) => {
      const options = {
        type: () => choiceOptions(offered, "ouvrage-type"),
        suivi: () => peopleOptions(offered),
      }[column.key];
      return options ? { ...column, options: options() } : column;
    }),
    ...questionColumns(offered.questions),
  ],
  sql: (column) => SQL_OF[column.key] ?? ownAnswers(column),
  builtIn: () => [
    {
      id: "entretien",
      name: "Entretien à venir",
      address: writeShape({
        columns: ["nom", "type", "client", "ville", "entretien", "suivi"].map((key) => ({ key })),
        filters: [{ key: "entretien", operator: "next", values: ["90"] }],
        sort: { key: "entretien", descending: false },
      }).toString(),
    },
    {
      id: "remplacer",
      name: "Matériel en fin de vie",
      address: writeShape({
        columns: ["nom", "type", "client", "ville", "materiel", "remplacement", "suivi"].map((key) => ({
          key,
        })),
        filters: [{ key: "remplacement", operator: "next", values: ["365"] }],
        sort: { key: "remplacement", descending: false },
      }).toString(),
    },
    {
      id: "garantie",
      name: "Garantie qui finit",
      address: writeShape({
        filters: [{ key: "garantie", operator: "next", values: ["90"] }],
        sort: { key: "garantie", descending: false },
      }).toString(),
    },
  ],
  // Those of clients in the bin went with them.
  gone: [
    sql`client.status_id in (select id from choice where list = 'client-status' and semantics ->> '$.bin' = 1)`,
  ],
  hidden: () => ({ unless: "cote", rows: sql`ouvrage.archived_at is not null` }),
  found: (text) => {
    const words = plain(text.trim());
    // The search does not hold those that were put aside.
    const aside = sql`ouvrage.archived_at is not null and instr(${bareSql(sql`ouvrage.name || ' ' || ouvrage.serial_number`, words)}, ${words}) > 0`;
    return sql`(${foundBySearch("ouvrage", text, o("id"))} or ${foundClients(text, o("client_id"))} or (${aside}))`;
  },
  settable: OUVRAGE_SETTABLE,
};

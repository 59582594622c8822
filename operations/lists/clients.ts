import { sql } from "drizzle-orm";
import { writeShape } from "~/domain/lists/address";
import { CLIENT_COLUMNS, USUAL_CLIENTS } from "~/domain/lists/clients";
import { questionColumns } from "~/domain/lists/questions";
import { CHANNELS, type Channel, STATE_WORDS } from "~/domain/privacy/consent";
import { foundClients } from "../clients/found";
import { CLIENT_SETTABLE } from "./client-settable";
import { choiceOptions, type Offered, peopleOptions } from "./offered";
import { answerSql } from "./question-sql";
import { byWhom, type ColumnSql, type ListSource, mineView } from "./source";

const KINDS = [
  { value: "person", label: "Particulier" },
  { value: "company", label: "Société" },
];
const CONSENTS = Object.entries(STATE_WORDS).map(([value, label]) => ({ value, label }));
const c = (column: string) => sql.raw(`client.${column}`);
/** A column of the client's own. */
const own = (column: string, order = sql`coalesce(${c(column)}, '')`): ColumnSql => ({
  cell: c(column),
  order: [order],
});
const byName = c("sort_name");

/** Points of a channel: the first one is shown, a filter looks at all of them. */
const points = (channel: "phone" | "email"): ColumnSql => ({
  cell: sql`(select value from contact_point where client_id = client.id and channel = ${sql.raw(`'${channel}'`)} order by position limit 1)`,
  among: (test) =>
    sql`client.id in (select client_id from contact_point where channel = ${sql.raw(`'${channel}'`)} and ${test(sql`value`)})`,
});
/** Of an option, its word. */
const byLabel = (table: string, label: string, id: string) =>
  sql`coalesce((select ${sql.raw(label)} from ${sql.raw(table)} where id = ${c(id)}), '')`;

const settled = sql`(select sum(gross_cents - coalesce((select sum(amount_cents) from payment_part where invoice_id = invoice.id), 0) - coalesce((select sum(gross_cents) from credit_note where invoice_id = invoice.id and issued_at is not null), 0)) from invoice where client_id = client.id and issued_at is not null)`;
const turnover = sql`(select sum(net) from (select sum(net_cents) as net from invoice where client_id = client.id and issued_at is not null union all select -sum(net_cents) from credit_note where client_id = client.id and issued_at is not null))`;
const numbered = (cell: ColumnSql["cell"]): ColumnSql => ({ cell, order: [sql`coalesce(${cell}, -9e15)`] });

const lastInvoice = sql`(select max(issued_on) from invoice where client_id = client.id and issued_at is not null)`;

/** Where a client stands on a channel (PV1); "unasked" where nothing was said. */
const lastWord = (channel: Channel) =>
  sql`coalesce((select iif(given, 'given', 'refused') from consent where client_id = client.id and interlocutor_id is null and channel = ${sql.raw(`'${channel}'`)} order by at desc, noted_at desc, id desc limit 1), 'unasked')`;

const SQL_OF: Record<string, ColumnSql> = {
  nom: { cell: c("display_name"), bare: byName, order: [byName] },
  statut: { cell: c("status_id"), order: [byLabel("choice", "label", "status_id"), byName] },
  type: { cell: c("kind"), order: [c("kind"), byName] },
  code: own("code"),
  carte: own("loyalty_card"),
  civilite: { cell: c("civility"), order: [c("civility"), byName] },
  siren: own("siren"),
  siret: own("siret"),
  tva: own("vat_number"),
  observations: own("observations"),
  adresse: {
    cell: sql`(select street from address where client_id = client.id order by (use = 'main') desc, position limit 1)`,
    among: (test) => sql`client.id in (select client_id from address where ${test(sql`street`)})`,
  },
  cp: { cell: c("postcode"), order: [c("postcode"), byName] },
  ville: { cell: c("town"), bare: c("town_sort"), order: [c("town_sort"), byName] },
  tel: points("phone"),
  mail: points("email"),
  suivi: { cell: c("followed_by"), order: [byLabel("user", "name", "followed_by"), byName] },
  origine: { cell: c("origin_id"), order: [byLabel("choice", "label", "origin_id"), byName] },
  creation: own("created_at", c("created_at")),
  par: byWhom("client"),
  modification: own("updated_at", c("updated_at")),
  contact: numbered(sql`(select max(at) from timeline_entry where client_id = client.id)`),
  prochaine: {
    cell: sql`(select min(due_on) from client_action where client_id = client.id and done_at is null)`,
    // Who has none comes last.
    order: [
      sql`coalesce((select min(due_on) from client_action where client_id = client.id and done_at is null), '9999')`,
    ],
  },
  actions: numbered(
    sql`(select nullif(count(*), 0) from client_action where client_id = client.id and done_at is null)`,
  ),
  devis: numbered(sql`(select max(created_at) from quote where client_id = client.id and binned_at is null)`),
  facture: {
    cell: lastInvoice,
    order: [sql`coalesce(${lastInvoice}, '')`],
  },
  ouvrages: numbered(
    sql`(select nullif(count(*), 0) from ouvrage where client_id = client.id and archived_at is null)`,
  ),
  espace: { cell: c("space_enabled") },
  ...Object.fromEntries(CHANNELS.map((channel) => [`accord-${channel}`, { cell: lastWord(channel) }])),
  ca: numbered(turnover),
  solde: numbered(settled),
};

const ownAnswers = answerSql("client_answer", "client_id", sql`client.id`);

/** Statuses by their words: the two views that everybody looks for. */
function statusView(offered: Offered, id: string, name: string, labels: string[]) {
  const values = offered.choices
    .filter((row) => row.list === "client-status" && labels.includes(row.label))
    .map((row) => row.id);
  const filters = [{ key: "statut", operator: "in" as const, values }];
  return values.length === 0 ? [] : [{ id, name, address: writeShape({ filters }).toString() }];
}

export const clientSource: ListSource = {
  list: "clients",
  permission: "client.read",
  name: "clients",
  table: "client",
  from: sql`client`,
  questions: "client",
  href: sql`'/clients/' || client.id`,
  usual: USUAL_CLIENTS,
  columns: (offered) => [
    ...CLIENT_COLUMNS.map((column) => {
      const options = {
        statut: () => choiceOptions(offered, "client-status"),
        type: () => KINDS,
        suivi: () => peopleOptions(offered),
        par: () => peopleOptions(offered),
        origine: () => choiceOptions(offered, "client-origin"),
        ...Object.fromEntries(CHANNELS.map((channel) => [`accord-${channel}`, () => CONSENTS])),
      }[column.key];
      return options ? { ...column, options: options() } : column;
    }),
    ...questionColumns(offered.questions),
  ],
  sql: (column) => SQL_OF[column.key] ?? ownAnswers(column),
  builtIn: (offered, mine) => [
    ...statusView(offered, "clients", "Clients", ["Client"]),
    ...statusView(offered, "prospects", "Prospects", ["Prospect", "Suspect"]),
    ...mineView("miens", "Les miens", "suivi", mine),
  ],
  hidden: ({ choices }) => {
    const bins = choices.filter((row) => row.semantics?.bin).map((row) => row.id);
    return bins.length === 0
      ? undefined
      : {
          unless: "statut",
          rows: sql`client.status_id in (select value from json_each(${JSON.stringify(bins)}))`,
        };
  },
  // What was merged is its other file; who was erased has none.
  gone: [sql`client.merged_into_id > ''`, sql`client.erased_at > 0`],
  found: foundClients,
  settable: CLIENT_SETTABLE,
};

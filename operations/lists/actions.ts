import { type SQL, sql } from "drizzle-orm";
import { RHYTHMS } from "~/domain/actions/due";
import { ACTION_COLUMNS, USUAL_ACTIONS } from "~/domain/lists/actions";
import { writeShape } from "~/domain/lists/address";
import type { Filter } from "~/domain/lists/filter";
import { plain } from "~/domain/lists/plain";
import { foundClients } from "../clients/found";
import { ACTION_SETTABLE } from "./action-settable";
import { bareSql } from "./compile";
import { choiceOptions, peopleOptions } from "./offered";
import { byWhom, type ColumnSql, clientPhone, type ListSource, mineView } from "./source";

const a = (column: string) => sql.raw(`client_action.${column}`);
const what = sql`coalesce(nullif(client_action.subject, ''), (select label from choice where id = client_action.type_id))`;
const state = sql`case when client_action.done_at is null then 'open' else 'done' end`;
const ouvrageName = sql`(select name from ouvrage where id = client_action.ouvrage_id)`;
/** "toutes les 2 semaines"; nothing for what happens once. */
const rhythm = sql`case client_action.rhythm_unit ${sql.raw(
  Object.entries(RHYTHMS)
    .map(
      ([unit, { one, several }]) =>
        `when '${unit}' then iif(client_action.rhythm_every = 1, '${one}', replace('${several}', '…', client_action.rhythm_every))`,
    )
    .join(" "),
)} else '' end`;
const byClients = sql`client cross join client_action on client_action.client_id = client.id`;
const due = [a("due_on"), a("due_time")];

const SQL_OF: Record<string, ColumnSql> = {
  quoi: { cell: what, order: [bareSql(what)] },
  type: {
    cell: a("type_id"),
    order: [sql`(select label from choice where id = client_action.type_id)`, ...due],
  },
  pour: { cell: a("due_on"), order: due },
  heure: { cell: a("due_time") },
  qui: {
    cell: a("assignee_id"),
    order: [sql`(select name from user where id = client_action.assignee_id)`, ...due],
  },
  etat: { cell: state, order: [state, ...due], kept: byState },
  fait: { cell: a("done_at"), order: [sql`coalesce(client_action.done_at, -1)`] },
  resultat: { cell: a("result") },
  revient: {
    cell: rhythm,
    order: [
      sql`coalesce(client_action.rhythm_unit, '')`,
      sql`coalesce(client_action.rhythm_every, 0)`,
      ...due,
    ],
  },
  par: byWhom("client_action"),
  "fait-par": { cell: a("done_by") },
  creation: { cell: a("created_at"), order: [a("created_at")] },
  client: {
    cell: sql`client.display_name`,
    bare: sql`client.sort_name`,
    order: [sql`client.sort_name`, ...due],
    walked: byClients,
  },
  ville: {
    cell: sql`client.town`,
    bare: sql`client.town_sort`,
    order: [sql`client.town_sort`, ...due],
    walked: byClients,
  },
  tel: clientPhone("client_action.client_id"),
  cp: { cell: sql`client.postcode`, order: [sql`client.postcode`, ...due], walked: byClients },
  suivi: {
    cell: sql`client.followed_by`,
    order: [sql`coalesce((select name from user where id = client.followed_by), '')`, ...due],
  },
  ouvrage: { cell: ouvrageName, order: [sql`coalesce(${ouvrageName}, '')`, ...due] },
};

const STATES = [
  { value: "open", label: "À faire" },
  { value: "done", label: "Fait" },
];
/** Open ones and closed ones have an index each. */
function byState({ operator, values }: Filter): SQL[] | undefined {
  if (operator !== "in" && operator !== "out") return undefined;
  const asked = STATES.filter(({ value }) => values.includes(value) === (operator === "in"));
  if (asked.length !== 1) return asked.length === 0 ? [sql`0`] : [];
  return [sql`client_action.done_at is ${sql.raw(asked[0]?.value === "open" ? "null" : "not null")}`];
}
const only = (value: string) => ({ key: "etat", operator: "in" as const, values: [value] });

/** What is to be done for clients, and what was. */
export const actionSource: ListSource = {
  list: "actions",
  permission: "client.read",
  name: "actions",
  table: "client_action",
  from: sql`client_action join client on client.id = client_action.client_id`,
  joined: "client",
  questions: null,
  href: sql`'/actions/' || client_action.id`,
  usual: USUAL_ACTIONS,
  columns: (offered) =>
    ACTION_COLUMNS.map((column) => {
      const options = {
        type: () => choiceOptions(offered, "action-type"),
        qui: () => peopleOptions(offered),
        par: () => peopleOptions(offered),
        "fait-par": () => peopleOptions(offered),
        suivi: () => peopleOptions(offered),
        etat: () => STATES,
      }[column.key];
      return options ? { ...column, options: options() } : column;
    }),
  sql: (column) => SQL_OF[column.key],
  whole: "Reste à faire",
  builtIn: (_, mine) => [
    ...mineView("miennes", "Les miennes", "qui", mine, [only("open")]),
    {
      id: "retard",
      name: "En retard",
      address: writeShape({
        filters: [only("open"), { key: "pour", operator: "before", values: ["0"] }],
      }).toString(),
    },
    {
      id: "semaine",
      name: "Sept prochains jours",
      address: writeShape({
        filters: [only("open"), { key: "pour", operator: "next", values: ["7"] }],
      }).toString(),
    },
    {
      id: "faites",
      name: "Faites",
      address: writeShape({
        columns: ["quoi", "type", "fait", "client", "qui", "resultat"].map((key) => ({ key })),
        filters: [only("done")],
        sort: { key: "fait", descending: true },
      }).toString(),
    },
  ],
  found: (text) => {
    const words = plain(text.trim());
    return sql`(${foundClients(text, a("client_id"))} or instr(${bareSql(a("subject"), words)}, ${words}) > 0)`;
  },
  settable: ACTION_SETTABLE,
};

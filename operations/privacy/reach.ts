import { placesOf } from "../merges/places";

/** Rows of a table that are about one client; `where` is SQL with ?1 for the client's id. */
export interface Reach {
  table: string;
  where: string;
}

const of = (table: string) => `(select id from "${table}" where client_id = ?1)`;
const under = (column: string, parent: string) => `${column} in ${of(parent)}`;

/** Whose files are theirs: the client's own, and the papers of what was made for them. */
export const THEIR_FILES = [
  "(owner_kind = 'client' and owner_id = ?1)",
  ...Object.entries({
    quote: "quote",
    order: "sales_order",
    invoice: "invoice",
    "credit-note": "credit_note",
  }).map(([kind, table]) => `(owner_kind = '${kind}' and ${under("owner_id", table)})`),
  "(owner_kind = 'report' and owner_id in (select root_id from filled_form where client_id = ?1))",
].join(" or ");

/** What hangs on a record of theirs, without naming the client. */
const HANGING: Reach[] = [
  { table: "quote_line", where: under("quote_id", "quote") },
  { table: "quote_acceptance", where: under("quote_id", "quote") },
  { table: "quote_message", where: under("quote_id", "quote") },
  { table: "sales_order_line", where: under("order_id", "sales_order") },
  { table: "invoice_line", where: under("invoice_id", "invoice") },
  { table: "deposit_recovery", where: under("invoice_id", "invoice") },
  { table: "credit_note_line", where: under("credit_note_id", "credit_note") },
  { table: "payment_part", where: under("payment_id", "payment") },
  { table: "price_list_line", where: under("list_id", "price_list") },
  { table: "ouvrage_answer", where: under("ouvrage_id", "ouvrage") },
  { table: "equipment", where: under("ouvrage_id", "ouvrage") },
  { table: "file", where: THEIR_FILES },
  { table: "binned_client", where: "client_id = ?1" },
  { table: "audit", where: "subject_kind = 'client' and subject_id = ?1" },
];

/** Tables about a client that are not handed over with their data, each with its reason. */
export const NOT_HANDED: Record<string, string> = {
  quote_cost: "what the company pays its suppliers",
  sales_order_cost: "what the company pays its suppliers",
  file_text: "read from the files, which are handed over",
  file_tagged: "how the company sorts its files",
  file_version: "older contents of the files that are handed over",
  file_upload: "on its way: it becomes a file, or goes",
  file_upload_part: "on its way: it becomes a file, or goes",
  client_pair: "a guess that two files are one",
  client_external_id: "what another program called the client",
};

/** Every row about a client, as their data are handed over: the client first (PV4). */
export function reachOfClient(): Reach[] {
  const named = placesOf("client")
    .filter(({ table }) => table !== "client" && !(table in NOT_HANDED))
    .map(({ table, column, only }) => ({
      table,
      where: `"${column}" = ?1${only ? ` and ${only}` : ""}`,
    }));
  const hanging = new Set(HANGING.map(({ table }) => table));
  return [
    { table: "client", where: "id = ?1" },
    ...named.filter(({ table }) => !hanging.has(table)),
    ...HANGING,
  ];
}

import { type Statement, statement } from "~/db/batch";
import { PURGED_WORDING } from "~/domain/privacy/erasure";
import type { KeptThing } from "./kept";

const all = (...lines: string[]): Statement[] => lines.map((line) => statement(line));

/** Whose things the batch lets go: the erased file and those that were merged into it. */
export const WHOSE = "(select id from erasing where kind = 'purged-client')";
const of = (kind: KeptThing["kind"]) => `(select id from erasing where kind = 'purge-${kind}')`;

/**
 * Names what leaves, twice: as the journal, notifications and mails call it, and as what the triggers let go of (PV12).
 * First of all.
 */
export const purgeBegun = (clientIds: readonly string[], due: readonly KeptThing[]): Statement[] => {
  const pieces = JSON.stringify(due.map(({ kind, id }) => [kind, id]));
  return [
    statement(
      "insert into erasing (kind, id) select 'purged-client', value from json_each(?1)",
      JSON.stringify(clientIds),
    ),
    ...["", "purge-"].map((before) =>
      statement(
        `insert into erasing (kind, id) select '${before}' || (value ->> 0), value ->> 1 from json_each(?1)`,
        pieces,
      ),
    ),
  ];
};

/** Their papers and photos, and the mails about them. Before any of them goes. */
export const papersNamed = (): Statement[] =>
  all(
    ...(["quote", "order", "invoice", "credit-note"] as const).map(
      (kind) =>
        `insert into erasing (kind, id) select 'file', f.id from erasing e cross join file f on f.owner_kind = '${kind}' and f.owner_id = e.id where e.kind = 'purge-${kind}' on conflict do nothing`,
    ),
    `insert into erasing (kind, id) select distinct 'file', f.id from erasing e cross join filled_form r on r.id = e.id cross join file f on f.owner_kind = 'report' and f.owner_id = r.root_id where e.kind = 'purge-report' on conflict do nothing`,
    "insert into erasing (kind, id) select 'mail', m.id from erasing e cross join mail m on m.subject_kind = e.kind and m.subject_id = e.id where true on conflict do nothing",
  );

/** Contracts, whole (PV13). */
export const contractsGone = (): Statement[] =>
  all(
    ...["quote_message", "space_link", "quote_cost", "quote_line", "quote_acceptance"].map(
      (table) => `delete from ${table} where quote_id in ${of("quote")}`,
    ),
    ...["sales_order_cost", "sales_order_line"].map(
      (table) => `delete from ${table} where order_id in ${of("order")}`,
    ),
    `update invoice set order_id = null where order_id in ${of("order")}`,
    `delete from sales_order where id in ${of("order")}`,
    `delete from quote where id in ${of("quote")}`,
    `delete from filled_form where id in ${of("report")}`,
    ...(["quote", "invoice"] as const).map(
      (kind) =>
        `delete from follow_up where kind in ('${kind}-reminder', '${kind}-chore') and subject_id in ${of(kind)}`,
    ),
  );

/** Books, without their words (PV14); `rests` is what stays of each link of the chain. */
export const booksUnworded = (rests: readonly { documentId: string; residue: string }[]): Statement[] => {
  const entries = (kinds: string) =>
    `select l.id from erasing e cross join ledger_entry l on l.source_kind = substr(e.kind, 7) and l.source_id = e.id where e.kind in (${kinds})`;
  const booked = entries("'purge-invoice', 'purge-credit-note', 'purge-payment'");
  return [
    ...all(
      `update invoice set title = '', options = '[]', site_address_id = null, file_id = null, version = version + 1 where id in ${of("invoice")}`,
      `update credit_note set reason = '', file_id = null, version = version + 1 where id in ${of("credit-note")}`,
      ...(
        [
          ["invoice_line", "invoice_id", "invoice"],
          ["credit_note_line", "credit_note_id", "credit-note"],
        ] as const
      ).flatMap(([table, owner, kind]) => [
        `delete from ${table} where ${owner} in ${of(kind)} and kind = 'text'`,
        `update ${table} set label = '${PURGED_WORDING}', description = '', reference = '' where ${owner} in ${of(kind)}`,
      ]),
      `update payment set reference = '', reason = '' where id in ${of("payment")}`,
      `update ledger_entry set piece = iif(source_kind = 'payment', substr(source_id, -8), piece) where id in (${booked})`,
      `update ledger_entry set label = case source_kind when 'payment' then 'Règlement' when 'credit-note' then 'Avoir ' || piece else 'Facture ' || piece end where id in (${booked})`,
      `update ledger_line set label = (select e.label from ledger_entry e where e.id = ledger_line.entry_id) where entry_id in (${booked})`,
    ),
    statement(
      "update issued_document set record = (select value ->> 1 from json_each(?1) where value ->> 0 = document_id) where document_id in (select value ->> 0 from json_each(?1))",
      JSON.stringify(rests.map(({ documentId, residue }) => [documentId, residue])),
    ),
  ];
};

/** What was noted of the file since it was erased, and places that nothing names any more (PV13). Last of all. */
export const placesGone = (): Statement[] => {
  const named = (column: string, tables: string[]) =>
    tables
      .map((table) => `select ${column} from ${table} where client_id in ${WHOSE} and ${column} is not null`)
      .join(" union ");
  return all(
    `delete from timeline_entry where client_id in ${WHOSE}`,
    `delete from ouvrage where client_id in ${WHOSE} and id not in (${named("ouvrage_id", ["quote", "sales_order", "filled_form", "survey_link"])})`,
    `delete from address where client_id in ${WHOSE} and id not in (${named("site_address_id", ["ouvrage", "quote", "sales_order", "invoice"])})`,
  );
};

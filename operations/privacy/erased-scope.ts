/** SQL of what an erasure looks at. Whose it is stands in the table `erasing`, filled inside the batch (PV6). */
export const THEM = "(select id from erasing where kind = 'client')";
/** The same for questions asked before: ?1 holds their ids as JSON. */
export const THESE = "(select value from json_each(?1))";

/** A quote that the law keeps: signed, or the origin of an order. */
export const KEPT_QUOTE =
  "(quote.accepted_at is not null or exists(select 1 from sales_order o where o.quote_id = quote.id))";
/** The report of a work that was done: what proves it while the work is warranted. */
export const KEPT_REPORT = "(filled_form.kind = 'intervention' and filled_form.finished_at is not null)";

/** What the pieces below look like for those whom `who` names. */
export function scopeOf(who: string) {
  const of = (table: string, and = "") =>
    `select ${table}.id from ${table} where ${table}.client_id in ${who}${and && ` and ${and}`}`;
  const goneQuotes = of("quote", `not ${KEPT_QUOTE}`);
  const draftInvoices = of("invoice", "invoice.issued_at is null");
  const draftCredits = of("credit_note", "credit_note.issued_at is null");
  const goneReports = of("filled_form", `filled_form.kind <> 'survey' and not ${KEPT_REPORT}`);
  const theirFiles = any([
    `owner_kind = 'client' and owner_id in ${who}`,
    ...Object.entries({
      quote: "quote",
      order: "sales_order",
      invoice: "invoice",
      "credit-note": "credit_note",
      mail: "mail",
    }).map(([kind, table]) => `owner_kind = '${kind}' and owner_id in (${of(table)})`),
    `owner_kind = 'report' and owner_id in (select root_id from filled_form where client_id in ${who})`,
    // What they were imported from tells of others too, and has served.
    `id in (select run.file_id from import_run run where run.kind = 'clients' and run.id in (select run_id from import_change where record_id in ${who}))`,
  ]);
  const keptFiles = any([
    `id in (select file_id from invoice where client_id in ${who} and issued_at is not null)`,
    `id in (select file_id from credit_note where client_id in ${who} and issued_at is not null)`,
    ...["sent_file_id", "signed_file_id"].map(
      (column) => `id in (select ${column} from quote where client_id in ${who} and ${KEPT_QUOTE})`,
    ),
    `id in (select file_id from filled_form where client_id in ${who} and ${KEPT_REPORT})`,
    `owner_kind = 'report' and owner_id in (select root_id from filled_form where client_id in ${who} and ${KEPT_REPORT})`,
    `owner_kind = 'order' and owner_id in (${of("sales_order")}) and sealed_at is not null`,
  ]);
  return {
    of,
    goneQuotes,
    draftInvoices,
    draftCredits,
    goneReports,
    /** Conditions over the table of files; null where nothing says so. */
    theirFiles,
    keptFiles,
  };
}
/** D1 takes five SELECTs a compound one: alternatives stand in a condition. */
const any = (conditions: string[]) => `(${conditions.map((one) => `(${one})`).join(" or ")})`;

/** Records of theirs as the journal, notifications and mails call them: one question a kind. */
export function subjectsOf(who: string): [kind: string, ids: string][] {
  const { of, theirFiles } = scopeOf(who);
  return [
    ["quote", of("quote")],
    ["order", of("sales_order")],
    ["invoice", of("invoice")],
    ["credit-note", of("credit_note")],
    ["payment", of("payment")],
    ["ouvrage", of("ouvrage")],
    [
      "equipment",
      `select equipment.id from equipment where ouvrage_id in (select id from ouvrage where client_id in ${who})`,
    ],
    ["action", of("client_action")],
    ["report", of("filled_form")],
    ["survey", of("survey_link")],
    ["mail", of("mail")],
    ["file", `select id from file where ${theirFiles}`],
    ["file", `select id from file_upload where owner_kind = 'client' and owner_id in ${who}`],
    ["file", `select id from file_erased where owner_kind = 'client' and owner_id in ${who}`],
    ["folder", `select id from file_folder where owner_kind = 'client' and owner_id in ${who}`],
  ];
}

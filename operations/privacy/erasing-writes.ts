import { type Statement, statement } from "~/db/batch";
import { ERASED_NAME } from "~/domain/privacy/erasure";
import { scopeOf, subjectsOf, THEM } from "./erased-scope";

const { of, goneQuotes, draftInvoices, draftCredits, goneReports, keptFiles } = scopeOf(THEM);
const all = (...lines: string[]): Statement[] => lines.map((line) => statement(line));
const theirs = (...tables: string[]) =>
  all(...tables.map((table) => `delete from ${table} where client_id in ${THEM}`));

/** Names whom the batch erases: the file and those that were merged into it. First of all. */
export const erasingBegun = (clientId: string): Statement =>
  statement(
    "insert into erasing (kind, id) with recursive them(id) as (select ?1 union select client.id from client join them on client.merged_into_id = them.id) select 'client', id from them",
    clientId,
  );
/** Then every record of theirs, before any of them goes. */
export const recordsNamed = (): Statement[] => [
  ...all(
    ...subjectsOf(THEM).map(
      ([kind, ids]) =>
        `insert into erasing (kind, id) select '${kind}', id from (${ids}) where true on conflict do nothing`,
    ),
    `insert into erasing (kind, id) select 'kept-file', id from file where ${keptFiles}`,
  ),
];
export const erasingEnded = (): Statement => statement("delete from erasing");

const KEPT_FILES = "(select id from erasing where kind = 'kept-file')";

/** The bytes that will leave the store, noted before their rows go. */
export const objectsNoted = (erasureId: string): Statement[] => [
  statement(
    `insert into erasure_object (key, erasure_id, file_id) select file.key, ?1, file.id from erasing join file on file.id = erasing.id where erasing.kind = 'file' and file.id not in ${KEPT_FILES}`,
    erasureId,
  ),
  statement(
    "insert into erasure_object (key, erasure_id, file_id) select key, ?1, file_id from file_version where file_id in (select file_id from erasure_object where erasure_id = ?1) on conflict do nothing",
    erasureId,
  ),
  statement(
    `insert into erasure_object (key, erasure_id, file_id, multipart) select 'files/' || id, ?1, id, multipart from file_upload where owner_kind = 'client' and owner_id in ${THEM}`,
    erasureId,
  ),
];

/** What was told of them elsewhere: journal, bell, webhooks, mails. */
export const tellingErased = (): Statement[] => {
  const events =
    "select id from outbox where subject_id in (select id from erasing) or exists(select 1 from json_each(topics) t join erasing on erasing.kind = 'client' and t.value = 'client:' || erasing.id)";
  return all(
    "update audit set before = null, after = null where id in (select a.id from erasing e cross join audit a on a.subject_kind = e.kind and a.subject_id = e.id)",
    `update audit set viewer_name = '${ERASED_NAME}' where viewer in (select 'client:' || id from erasing where kind = 'client')`,
    "delete from notification where subject_id in (select id from erasing)",
    `delete from webhook_delivery where source in (${events})`,
    `delete from outbox where id in (${events}) and done_at is not null`,
    "delete from api_call where exists(select 1 from erasing where kind = 'client' and instr(api_call.answer, erasing.id) > 0)",
    "delete from mail_event where provider_id in (select mail.provider_id from erasing join mail on mail.id = erasing.id where erasing.kind = 'mail' and mail.provider_id is not null)",
    "delete from mail where id in (select m.id from erasing e cross join mail m on m.subject_kind = e.kind and m.subject_id = e.id)",
    `delete from mail where client_id in ${THEM}`,
  );
};

/** What was noted, asked, planned and installed. */
export const notesErased = (): Statement[] => [
  ...theirs("timeline_entry", "client_answer"),
  // The client's refusals stay, so that nobody forgets them; what proved them goes, and all that was an interlocutor's.
  ...all(
    `delete from consent where client_id in ${THEM} and interlocutor_id is not null`,
    `delete from consent where client_id in ${THEM} and (given = 1 or exists(select 1 from consent later where later.client_id = consent.client_id and later.channel = consent.channel and (later.at, later.noted_at, later.id) > (consent.at, consent.noted_at, consent.id)))`,
    `update consent set words = '', proof = '', file_id = null, by = '', address = '', agent = '' where client_id in ${THEM}`,
    `delete from ouvrage_answer where ouvrage_id in (${of("ouvrage")})`,
    `delete from equipment where ouvrage_id in (${of("ouvrage")})`,
    `delete from price_list_line where list_id in (${of("price_list")})`,
  ),
  ...theirs("client_action", "price_list"),
  // Answers to surveys still count, without their words.
  ...all(
    `delete from survey_link where client_id in ${THEM} and (filled_id is null or filled_id in (${goneReports}))`,
    `update survey_link set sent_to = '', token_hash = 'erased ' || id, expires_at = 0, ouvrage_id = null where client_id in ${THEM}`,
    `update filled_form set title = (select title from form_version where id = version_id), words = '', author = '', ouvrage_id = null, file_id = null, answers = (select json_group_object(f.key, json_object('chosen', coalesce(json(f.value -> 'chosen'), json('[]')), 'written', iif(f.value ->> 'written' glob '[0-9]' or f.value ->> 'written' = '10', f.value ->> 'written', ''), 'photos', json('[]'), 'strokes', json('[]'))) from json_each(filled_form.answers) f) where kind = 'survey' and client_id in ${THEM}`,
    `delete from filled_form where id in (${goneReports})`,
  ),
];

/** Offers and drafts: what was never concluded. */
export const draftsErased = (): Statement[] => [
  ...all(
    `delete from quote_message where quote_id in (${of("quote")})`,
    `delete from space_link where client_id in ${THEM} or quote_id in (${of("quote")})`,
    `delete from quote_cost where quote_id in (${goneQuotes})`,
    `delete from quote_line where quote_id in (${goneQuotes})`,
    `delete from quote where id in (${goneQuotes})`,
    `update quote set interlocutor_id = null, refusal_reason = '' where client_id in ${THEM}`,
    `delete from credit_note_line where credit_note_id in (${draftCredits})`,
    `delete from credit_note where id in (${draftCredits})`,
    `delete from invoice_line where invoice_id in (${draftInvoices})`,
    `delete from deposit_recovery where invoice_id in (${draftInvoices})`,
    `delete from invoice where id in (${draftInvoices})`,
  ),
];

/** Files with their versions, words and tags; what is kept loses its place and its words. After the drafts. */
export const filesErased = (erasureId: string): Statement[] => {
  const gone = "(select file_id from erasure_object where erasure_id = ?1)";
  return [
    ...["file_tagged", "file_text", "file_version"].map((table) =>
      statement(`delete from ${table} where file_id in ${gone}`, erasureId),
    ),
    statement(`delete from file_upload_part where upload_id in ${gone}`, erasureId),
    statement(`delete from file_upload where id in ${gone}`, erasureId),
    statement(`delete from file where id in ${gone}`, erasureId),
    ...all(
      `update file set folder_id = null, ouvrage_id = null where id in ${KEPT_FILES}`,
      `update file_text set body = '' where file_id in ${KEPT_FILES}`,
      `delete from file_tagged where file_id in ${KEPT_FILES}`,
      `delete from file_erased where owner_kind = 'client' and owner_id in ${THEM}`,
      `delete from file_folder where owner_kind = 'client' and owner_id in ${THEM}`,
    ),
  ];
};

/** Who they are and where. Places that something kept names stay, bare, as ouvrages do. Last of all. */
export const identityErased = (binStatusId: string, now: number): Statement[] => {
  const named = (column: string, tables: string[]) =>
    tables
      .map((table) => `select ${column} from ${table} where client_id in ${THEM} and ${column} is not null`)
      .join(" union ");
  const keptPlaces = named("site_address_id", ["ouvrage", "quote", "sales_order", "invoice"]);
  const merges = `select id from merge where kind = 'client' and (winner_id in ${THEM} or loser_id in ${THEM})`;
  return [
    ...theirs("contact_point", "interlocutor", "binned_client", "client_external_id"),
    ...all(
      `delete from client_pair where a_id in ${THEM} or b_id in ${THEM}`,
      `update ouvrage set name = 'Ouvrage', notes = '', serial_number = '', photo_file_id = null, installed_on = null, warranty_until = null, next_service_on = null, archived_at = ${now} where client_id in ${THEM}`,
      `delete from address where client_id in ${THEM} and id not in (${keptPlaces})`,
      `update address set label = '', street = '', complement = '', postcode = '', city = '', lat_e5 = null, lon_e5 = null where client_id in ${THEM}`,
      `delete from merge_drop where merge_id in (${merges})`,
      `delete from merge_move where merge_id in (${merges})`,
      `delete from merge where id in (${merges})`,
      `update import_change set before = null, after = '{}', title = '${ERASED_NAME}', record_version = -1 where record_id in ${THEM}`,
    ),
    statement(
      `update client set civility = '', first_name = '', last_name = '', company_name = '', display_name = '${ERASED_NAME}', sort_name = 'client efface', siren = '', siret = '', vat_number = '', loyalty_card = '', former_codes = '', observations = '', followed_by = null, space_enabled = 0, town = '', postcode = '', town_sort = '', status_id = ?1, erased_at = ?2, updated_at = ?2, version = version + 1 where id in ${THEM}`,
      binStatusId,
      now,
    ),
  ];
};

/** The indexes of the search forget at once what leaves them, instead of at their next tidying. */
export const indexesForget = (on: boolean): Statement[] =>
  all(
    ...["search_words", "search_parts"].map(
      (index) => `insert into ${index} (${index}, rank) values ('secure-delete', ${on ? 1 : 0})`,
    ),
  );

/** Words that the search knew from them alone (?1, JSON) are no longer proposed. After the search has read anew. */
export const wordsForgotten = (words: readonly string[]): Statement[] => {
  const alone =
    "(select value from json_each(?1) w where not exists(select 1 from search_vocabulary v where v.term = w.value))";
  return [
    statement(`delete from search_near where term in ${alone}`, JSON.stringify(words)),
    statement(`delete from search_term where term in ${alone}`, JSON.stringify(words)),
  ];
};

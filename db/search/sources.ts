/**
 * What the search knows of each kind of thing, as views: the one definition, which the triggers and the rebuild both
 * read. Columns of `raw`: subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on,
 * owner_id. `words` are found by their beginnings, `parts` by any three characters in a row; both are folded
 * when they enter the index.
 */
export interface Source {
  kind: string;
  /** Kinds of a group are asked together: its word, which nobody types, stands in `words`. */
  group: "client" | "article" | "document" | "site" | "file";
  raw: string;
}

/** Clients who may be found: neither in the bin nor with a status that the company leaves out (CRM-04, CRM-18). */
const FINDABLE = (status: string) =>
  `not (json_valid(${status}.semantics) and (coalesce(${status}.semantics ->> 'searchable', 1) = 0 or coalesce(${status}.semantics ->> 'bin', 0) = 1))`;

/** A phone as it stands and in its national writing: +33612345678 is also 0612345678. */
const PHONE = "value || iif(substr(value, 1, 3) = '+33', ' 0' || substr(value, 4), '')";

const client = `
  select c.id as subject_id, c.id as client_id, c.display_name as title,
    concat_ws(' · ',
      (select nullif(trim(concat_ws(' ', postcode, city)), '') from address where client_id = c.id order by use <> 'main', position, id limit 1),
      (select value from contact_point where client_id = c.id and channel = 'phone' order by position, id limit 1)) as detail,
    '/clients/' || c.id as href,
    concat_ws(' ', c.company_name, c.last_name, c.first_name,
      (select group_concat(concat_ws(' ', last_name, first_name), ' ' order by position, id) from interlocutor where client_id = c.id),
      (select group_concat(concat_ws(' ', city, postcode, label, street), ' ' order by position, id) from address where client_id = c.id),
      c.code, c.former_codes, c.loyalty_card,
      (select group_concat(words, ' ' order by question_id) from client_answer where client_id = c.id)) as words,
    concat_ws(' ', c.display_name,
      (select group_concat(${PHONE}, ' ' order by position, id) from contact_point where client_id = c.id),
      c.code, c.former_codes, c.loyalty_card, c.siren, c.siret) as parts,
    c.updated_at as ranked_at, null as amount_cents, null as dated_on, c.followed_by as owner_id
  from client c join choice s on s.id = c.status_id where ${FINDABLE("s")}`;

const article = `
  select a.id as subject_id, null as client_id, a.label as title,
    concat_ws(' · ', a.reference, p.name || ' › ' || f.name, iif(p.id is null, f.name, null)) as detail,
    '/articles/' || a.id as href,
    concat_ws(' ', a.reference, a.label, p.name, f.name, a.supplier, a.supplier_reference, a.ean,
      (select group_concat(words, ' ' order by question_id) from article_answer where article_id = a.id)) as words,
    concat_ws(' ', a.reference, a.label, a.ean, a.supplier_reference) as parts,
    a.updated_at as ranked_at, (a.sale_price + iif(a.sale_price < 0, -50, 50)) / 100 as amount_cents,
    null as dated_on, null as owner_id
  from article a left join article_family f on f.id = a.family_id left join article_family p on p.id = f.parent_id
  where a.archived_at is null`;

const quote = `
  select q.id as subject_id, q.client_id, 'Devis ' || q.number || iif(q.revision > 1, ' version ' || q.revision, '') as title,
    concat_ws(' · ', nullif(q.title, ''), c.display_name) as detail, '/devis/' || q.id as href,
    concat_ws(' ', q.number, q.title, c.display_name) as words, concat_ws(' ', q.number, q.title) as parts,
    q.updated_at as ranked_at, q.gross_cents as amount_cents, q.dated_on, q.seller_id as owner_id
  from quote q join client c on c.id = q.client_id where q.binned_at is null`;

const order = `
  select o.id as subject_id, o.client_id, 'Commande ' || o.number as title,
    concat_ws(' · ', c.display_name, nullif(o.title, '')) as detail, '/commandes/' || o.id as href,
    concat_ws(' ', o.number, o.title, c.display_name, a.street, a.postcode, a.city) as words,
    concat_ws(' ', o.number, o.title) as parts, o.created_at as ranked_at, o.gross_cents as amount_cents,
    o.ordered_on as dated_on, o.seller_id as owner_id
  from sales_order o join client c on c.id = o.client_id left join address a on a.id = o.site_address_id`;

const invoice = `
  select i.id as subject_id, i.client_id, iif(i.kind = 'deposit', 'Acompte ', 'Facture ') || i.number as title,
    concat_ws(' · ', c.display_name, nullif(i.title, '')) as detail, '/factures/' || i.id as href,
    concat_ws(' ', i.number, i.title, c.display_name) as words, concat_ws(' ', i.number, i.title) as parts,
    i.issued_at as ranked_at, i.gross_cents as amount_cents, i.issued_on as dated_on, i.seller_id as owner_id
  from invoice i join client c on c.id = i.client_id where i.issued_at is not null and i.binned_at is null`;

const creditNote = `
  select n.id as subject_id, n.client_id, 'Avoir ' || n.number as title,
    concat_ws(' · ', c.display_name, nullif(n.reason, '')) as detail, '/avoirs/' || n.id as href,
    concat_ws(' ', n.number, n.reason, c.display_name) as words, n.number as parts,
    n.issued_at as ranked_at, n.gross_cents as amount_cents, n.issued_on as dated_on, null as owner_id
  from credit_note n join client c on c.id = n.client_id where n.issued_at is not null and n.binned_at is null`;

/** Pieces that stand on an ouvrage; serial numbers of those that were taken off still lead to it. */
const PIECES = (columns: string) =>
  `(select group_concat(concat_ws(' ', ${columns}), ' ' order by id) from equipment where ouvrage_id = o.id and binned_at is null)`;

const ouvrage = `
  select o.id as subject_id, o.client_id, o.name as title,
    concat_ws(' · ', nullif(o.serial_number, ''), c.display_name, nullif(trim(concat_ws(' ', a.postcode, a.city)), '')) as detail,
    '/clients/' || o.client_id || '/ouvrages/' || o.id as href,
    concat_ws(' ', o.name, t.label, o.serial_number, c.display_name, a.label, a.street, a.postcode, a.city,
      ${PIECES("label, serial_number")},
      (select group_concat(words, ' ' order by question_id) from ouvrage_answer where ouvrage_id = o.id)) as words,
    concat_ws(' ', o.name, o.serial_number, ${PIECES("serial_number")}) as parts,
    o.created_at as ranked_at, null as amount_cents, o.installed_on as dated_on, c.followed_by as owner_id
  from ouvrage o join client c on c.id = o.client_id join choice s on s.id = c.status_id
    left join choice t on t.id = o.type_id left join address a on a.id = o.site_address_id
  where o.archived_at is null and ${FINDABLE("s")}`;

const file = `
  select f.id as subject_id, c.id as client_id, f.name as title,
    concat_ws(' · ', d.name, c.display_name, o.name) as detail, '/fichiers/' || f.id as href,
    concat_ws(' ', f.name, d.name, c.display_name, o.name,
      (select group_concat(label, ' ' order by t.id) from file_tagged g join choice t on t.id = g.tag_id where g.file_id = f.id)) as words,
    f.name as parts, f.created_at as ranked_at, null as amount_cents,
    date(f.created_at / 1000, 'unixepoch') as dated_on, iif(substr(f.created_by, 1, 5) = 'user:', substr(f.created_by, 6), null) as owner_id
  from file f left join client c on f.owner_kind = 'client' and c.id = f.owner_id left join choice s on s.id = c.status_id
    left join file_folder d on d.id = f.folder_id left join ouvrage o on o.id = f.ouvrage_id
  where f.binned_at is null and (f.owner_kind in ('library', 'article') or (f.owner_kind = 'client' and c.id is not null and ${FINDABLE("s")}))`;

export const SOURCES: Source[] = [
  { kind: "client", group: "client", raw: client },
  { kind: "article", group: "article", raw: article },
  { kind: "quote", group: "document", raw: quote },
  { kind: "order", group: "document", raw: order },
  { kind: "invoice", group: "document", raw: invoice },
  { kind: "credit-note", group: "document", raw: creditNote },
  { kind: "ouvrage", group: "site", raw: ouvrage },
  { kind: "file", group: "file", raw: file },
];

export const viewOf = (kind: string): string => `search_source_${kind.replace("-", "_")}`;

/** The columns of `search_doc` that a view fills, in order. */
export const COLUMNS =
  "kind, subject_id, client_id, title, detail, href, words, parts, ranked_at, amount_cents, dated_on, owner_id";

export const viewSql = ({ kind, group, raw }: Source): string =>
  `CREATE VIEW \`${viewOf(kind)}\` AS select '${kind}' as kind, subject_id, client_id, title, detail, href, '${groupToken(group)} ' || words as words, parts, ranked_at, amount_cents, dated_on, owner_id from (${raw.replace(/\s+/g, " ").trim()})`;

/** A word nobody types, so that a group is asked for inside the index instead of filtered after it. */
export const groupToken = (group: Source["group"]): string => `ǂ${group}`;

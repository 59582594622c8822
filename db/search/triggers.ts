import { HEARD, LEAST_SOUND, SILENT } from "~/domain/search/typo";
import { folded } from "./folded";
import { COLUMNS, SOURCES, viewOf, viewSql } from "./sources";

/** Things of a kind to be read again, given by a question for their ids. */
const again = (kind: string, ids: string) => `INSERT INTO ${doorOf(kind)}(subject_id) ${ids};`;
const doorOf = (kind: string) => viewOf(kind).replace("source", "again");

interface Watch {
  table: string;
  kind: string;
  /** The column that names the thing; `id` for the thing's own table. */
  id?: string;
  /** Columns whose change is read again; all of them where none is named. */
  columns?: string[];
}

/** Whose change makes which things be read again. */
const WATCHES: Watch[] = [
  {
    table: "client",
    columns: [
      "display_name",
      "company_name",
      "last_name",
      "first_name",
      "code",
      "loyalty_card",
      "siren",
      "siret",
      "status_id",
      "followed_by",
      "updated_at",
    ],
    kind: "client",
  },
  { table: "address", kind: "client", id: "client_id" },
  { table: "contact_point", kind: "client", id: "client_id" },
  { table: "interlocutor", kind: "client", id: "client_id" },
  { table: "client_answer", kind: "client", id: "client_id" },
  { table: "article", kind: "article" },
  { table: "article_answer", kind: "article", id: "article_id" },
  {
    table: "quote",
    columns: [
      "number",
      "revision",
      "title",
      "client_id",
      "gross_cents",
      "dated_on",
      "seller_id",
      "binned_at",
      "updated_at",
    ],
    kind: "quote",
  },
  {
    table: "sales_order",
    columns: ["number", "title", "client_id", "site_address_id", "gross_cents", "ordered_on", "seller_id"],
    kind: "order",
  },
  {
    table: "invoice",
    columns: [
      "number",
      "title",
      "client_id",
      "gross_cents",
      "issued_on",
      "issued_at",
      "seller_id",
      "binned_at",
    ],
    kind: "invoice",
  },
  {
    table: "credit_note",
    columns: ["number", "reason", "client_id", "gross_cents", "issued_on", "issued_at", "binned_at"],
    kind: "credit-note",
  },
  { table: "ouvrage", kind: "ouvrage" },
  { table: "ouvrage_answer", kind: "ouvrage", id: "ouvrage_id" },
  { table: "equipment", kind: "ouvrage", id: "ouvrage_id" },
  {
    table: "file",
    kind: "file",
    columns: [
      "name",
      "owner_kind",
      "owner_id",
      "folder_id",
      "ouvrage_id",
      "created_at",
      "created_by",
      "binned_at",
    ],
  },
  { table: "file_tagged", kind: "file", id: "file_id" },
];

/** What bears the name of its client. */
const FOLLOWERS = ["quote", "order", "invoice", "credit-note", "ouvrage", "file"];

/** What hangs on another thing's words: named by its client, standing at its address, filed in its family. */
const FOLLOWING: { name: string; on: string; when?: string; body: string }[] = [
  {
    name: "client_named",
    on: "UPDATE OF display_name ON `client`",
    when: "old.display_name IS NOT new.display_name",
    body: FOLLOWERS.map((kind) =>
      again(kind, `SELECT subject_id FROM search_doc WHERE client_id = new.id AND kind = '${kind}'`),
    ).join(" "),
  },
  {
    name: "client_moved",
    on: "UPDATE OF status_id, followed_by ON `client`",
    when: "old.status_id IS NOT new.status_id OR old.followed_by IS NOT new.followed_by",
    body: `${again("ouvrage", "SELECT id FROM ouvrage WHERE client_id = new.id")} ${again("file", "SELECT id FROM file WHERE owner_kind = 'client' AND owner_id = new.id")}`,
  },
  {
    name: "site_moved",
    on: "UPDATE ON `address`",
    body: `${again("ouvrage", "SELECT id FROM ouvrage WHERE site_address_id = new.id")} ${again("order", "SELECT id FROM sales_order WHERE site_address_id = new.id")}`,
  },
  {
    name: "status_meant",
    on: "UPDATE OF semantics ON `choice`",
    when: "new.list = 'client-status' AND old.semantics IS NOT new.semantics",
    body: atOnce(
      again("client", "SELECT id FROM client WHERE status_id = new.id"),
      again(
        "ouvrage",
        "SELECT o.id FROM client c JOIN ouvrage o ON o.client_id = c.id WHERE c.status_id = new.id",
      ),
      again(
        "file",
        "SELECT f.id FROM client c JOIN file f ON f.owner_kind = 'client' AND f.owner_id = c.id WHERE c.status_id = new.id",
      ),
    ),
  },
  {
    name: "type_named",
    on: "UPDATE OF label ON `choice`",
    when: "new.list = 'ouvrage-type' AND old.label IS NOT new.label",
    body: atOnce(again("ouvrage", "SELECT id FROM ouvrage WHERE type_id = new.id")),
  },
  {
    name: "tag_named",
    on: "UPDATE OF label ON `choice`",
    when: "new.list = 'file-tag' AND old.label IS NOT new.label",
    body: atOnce(again("file", "SELECT file_id FROM file_tagged WHERE tag_id = new.id")),
  },
  {
    name: "folder_named",
    on: "UPDATE OF name ON `file_folder`",
    when: "old.name IS NOT new.name",
    body: again("file", "SELECT id FROM file WHERE folder_id = new.id"),
  },
  {
    name: "ouvrage_named",
    on: "UPDATE OF name ON `ouvrage`",
    when: "old.name IS NOT new.name",
    body: again("file", "SELECT id FROM file WHERE ouvrage_id = new.id"),
  },
  {
    name: "family_named",
    on: "UPDATE OF name, parent_id ON `article_family`",
    when: "old.name IS NOT new.name OR old.parent_id IS NOT new.parent_id",
    body: atOnce(
      again("article", "SELECT id FROM article WHERE family_id = new.id"),
      again(
        "article",
        "SELECT a.id FROM article_family f JOIN article a ON a.family_id = f.id WHERE f.parent_id = new.id",
      ),
    ),
  },
];

/** Many marks read again together, unless a pause is on: then they wait for its end. */
function atOnce(...marks: string[]): string {
  return `INSERT INTO search_paused(depth) VALUES (coalesce((SELECT max(depth) FROM search_paused), 0) + 1); ${marks.join(" ")} DELETE FROM search_paused WHERE depth = (SELECT max(depth) FROM search_paused);`;
}

const trigger = (name: string, on: string, body: string, when?: string) =>
  `CREATE TRIGGER \`search_${name}\` AFTER ${on}${when ? ` WHEN ${when}` : ""} BEGIN ${body} END`;

function watching({ table, kind, id = "id", columns }: Watch): string[] {
  const of = columns ? ` OF ${columns.join(", ")}` : "";
  const left = id === "id" ? "" : `${again(kind, `SELECT old.${id} WHERE old.${id} IS NOT new.${id}`)} `;
  return [
    trigger(`${table}_added`, `INSERT ON \`${table}\``, again(kind, `VALUES (new.${id})`)),
    trigger(`${table}_removed`, `DELETE ON \`${table}\``, again(kind, `VALUES (old.${id})`)),
    trigger(`${table}_changed`, `UPDATE${of} ON \`${table}\``, left + again(kind, `VALUES (new.${id})`)),
  ];
}

/** The door of the index: what enters by it is folded, in one place and at once. */
const BETWEEN = "char(31)";
const whole = folded(`new.words || ${BETWEEN} || new.parts`);
const values = COLUMNS.split(", ")
  .map((column) => {
    if (column === "words") return `substr(both, 1, instr(both, ${BETWEEN}) - 1)`;
    if (column === "parts") return `substr(both, instr(both, ${BETWEEN}) + 1)`;
    return `new.${column}`;
  })
  .join(", ");
const entry = [
  `CREATE VIEW \`search_entry\` AS SELECT ${COLUMNS} FROM search_doc`,
  `CREATE TRIGGER \`search_entered\` INSTEAD OF INSERT ON \`search_entry\` BEGIN INSERT INTO search_doc(${COLUMNS}) SELECT ${values} FROM (SELECT ${whole} AS both); END`,
];

/** By kind, what is to be read again: now, or at the end of the pause that is on. */
const doors = SOURCES.flatMap(({ kind }) => {
  const door = doorOf(kind);
  const on = `INSTEAD OF INSERT ON \`${door}\` WHEN`;
  return [
    `CREATE VIEW \`${door}\` AS SELECT subject_id FROM search_dirty WHERE kind = '${kind}'`,
    `CREATE TRIGGER \`${door}_later\` ${on} EXISTS (SELECT 1 FROM search_paused) BEGIN INSERT INTO search_dirty(kind, subject_id) VALUES ('${kind}', new.subject_id) ON CONFLICT DO NOTHING; END`,
    `CREATE TRIGGER \`${door}_now\` ${on} NOT EXISTS (SELECT 1 FROM search_paused) BEGIN DELETE FROM search_doc WHERE kind = '${kind}' AND subject_id = new.subject_id; INSERT INTO search_entry(${COLUMNS}) SELECT ${COLUMNS} FROM ${viewOf(kind)} WHERE subject_id = new.subject_id; END`,
  ];
});

/** How many segments an index lets stand before it merges them as it is written; none while a pause gathers rows. */
const merging = (segments: number) =>
  ["search_words", "search_parts"]
    .map((index) => `INSERT INTO ${index}(${index}, rank) VALUES ('automerge', ${segments});`)
    .join(" ");
const USUAL_SEGMENTS = 4;

/** The beginning of a pause: merging again and again what is still being added takes half of the time of thousands of rows. */
const begun = trigger(
  "begun",
  "INSERT ON `search_paused`",
  merging(0),
  "(SELECT count(*) FROM search_paused) = 1",
);

/** The end of a pause: all that was marked is read again, kind by kind, the least recent first. */
const readTogether = trigger(
  "resumed",
  "DELETE ON `search_paused`",
  `${SOURCES.map(
    ({ kind }) =>
      `DELETE FROM search_doc WHERE kind = '${kind}' AND subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = '${kind}'); INSERT INTO search_entry(${COLUMNS}) SELECT ${COLUMNS} FROM ${viewOf(kind)} WHERE subject_id IN (SELECT subject_id FROM search_dirty WHERE kind = '${kind}') ORDER BY ranked_at;`,
  ).join(" ")} DELETE FROM search_dirty; ${merging(USUAL_SEGMENTS)}`,
  "NOT EXISTS (SELECT 1 FROM search_paused)",
);

/** The words of a text are known from then on, for typo tolerance: those of three letters or more, no codes. */
const SEPARATORS = ["-", "''", ",", ".", "/", "(", ")", ":"];
const inWords = SEPARATORS.reduce((inner, sign) => `replace(${inner}, '${sign}', ' ')`, "new.words");
const learned = trigger(
  "doc_words",
  "INSERT ON `search_doc`",
  `INSERT INTO search_term(term) SELECT DISTINCT value FROM json_each('[' || replace(json_quote(${inWords}), ' ', '","') || ']') WHERE length(value) BETWEEN 3 AND 30 AND value NOT GLOB '*[^a-z]*' AND NOT EXISTS (SELECT 1 FROM search_term t WHERE t.term = value) ON CONFLICT DO NOTHING;`,
);

/** The word as it is heard (S8), as `sound` says it in code. */
const heard = `rtrim(${HEARD.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to}')`, "new.term")}, '${SILENT}')`;

/**
 * The word with one letter less each time, or two of its first seven, and as it is heard: what a mistyped word is
 * looked for by (S8).
 */
const PLACES = "json_each('[1,2,3,4,5,6,7]')";
const without = (at: string) => `substr(new.term, 1, ${at} - 1) || substr(new.term, ${at} + 1)`;
const neighbours = trigger(
  "term_near",
  "INSERT ON `search_term`",
  `INSERT INTO search_near(near, term) SELECT substr(new.term, 1, 7), new.term WHERE true ON CONFLICT DO NOTHING; INSERT INTO search_near(near, term) SELECT substr(${without("a.value")}, 1, 6), new.term FROM ${PLACES} a WHERE a.value <= min(length(new.term), 7) ON CONFLICT DO NOTHING; INSERT INTO search_near(near, term) SELECT substr(substr(new.term, 1, a.value - 1) || substr(new.term, a.value + 1, b.value - a.value - 1) || substr(new.term, b.value + 1), 1, 5), new.term FROM ${PLACES} a JOIN ${PLACES} b ON b.value > a.value WHERE length(new.term) >= 7 ON CONFLICT DO NOTHING; INSERT INTO search_near(near, term) SELECT '~' || sound, new.term FROM (SELECT ${heard} AS sound) WHERE length(sound) >= ${LEAST_SOUND} ON CONFLICT DO NOTHING;`,
);

/** Tables that only the database writes (the pause gathers towns and pairs of clients too, by triggers of their own): what is to be read again, whether it waits, words and what is near them. */
const TABLES = [
  "CREATE TABLE `search_paused` (`depth` integer PRIMARY KEY NOT NULL) WITHOUT ROWID",
  "CREATE TABLE `search_dirty` (`kind` text NOT NULL, `subject_id` text NOT NULL, PRIMARY KEY(`kind`, `subject_id`)) WITHOUT ROWID",
  "CREATE TABLE `search_term` (`term` text PRIMARY KEY NOT NULL) WITHOUT ROWID",
  "CREATE TABLE `search_near` (`near` text NOT NULL, `term` text NOT NULL, PRIMARY KEY(`near`, `term`)) WITHOUT ROWID",
];

/** All that the search keeps in the database beside `search_doc` and its two FTS tables, in the order it is made. */
export const SEARCH_SQL: string[] = [
  ...TABLES,
  ...SOURCES.map(viewSql),
  ...entry,
  ...doors,
  begun,
  readTogether,
  learned,
  neighbours,
  ...WATCHES.flatMap(watching),
  ...FOLLOWING.map(({ name, on, body, when }) => trigger(name, on, body, when)),
];

/** Where each kind's things are kept. */
const TABLE_OF: Record<string, string> = {
  client: "client",
  article: "article",
  quote: "quote",
  order: "sales_order",
  invoice: "invoice",
  "credit-note": "credit_note",
  ouvrage: "ouvrage",
  file: "file",
};

/** Statements that read all things of a kind again: what is there, and what the index still holds of what is not. */
export const readAgain = (kind: string): string[] => [
  "INSERT INTO search_paused(depth) VALUES (1)",
  `INSERT INTO ${doorOf(kind)}(subject_id) SELECT id FROM ${TABLE_OF[kind]}`,
  `INSERT INTO ${doorOf(kind)}(subject_id) SELECT subject_id FROM search_doc WHERE kind = '${kind}'`,
  "DELETE FROM search_paused",
];

/** The same for the things whose ids come after one and up to another: `last` says where a handful ends. */
export const readAgainSome = (kind: string) => ({
  last: `SELECT max(id) AS id FROM (SELECT id FROM ${TABLE_OF[kind]} WHERE id > ? ORDER BY id LIMIT ?)`,
  batch: [
    { sql: "INSERT INTO search_paused(depth) VALUES (1)", bound: false },
    {
      sql: `INSERT INTO ${doorOf(kind)}(subject_id) SELECT id FROM ${TABLE_OF[kind]} WHERE id > ?1 AND id <= ?2`,
      bound: true,
    },
    {
      sql: `INSERT INTO ${doorOf(kind)}(subject_id) SELECT subject_id FROM search_doc WHERE kind = '${kind}' AND subject_id > ?1 AND subject_id <= ?2`,
      bound: true,
    },
    { sql: "DELETE FROM search_paused", bound: false },
  ],
});

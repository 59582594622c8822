import { readdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Tables that only one of the two bases has. */
const KNOWN_BY = { DB: "company", CATALOG: "catalog_item" };

/** Where the server keeps a base, the company's own or that of the catalogues; undefined before it is made. */
export function baseFile(data, binding = "DB") {
  const folder = path.join(path.resolve(data), "v3/d1/miniflare-D1DatabaseObject");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".sqlite") && name !== "metadata.sqlite")
    .map((name) => path.join(folder, name))
    .find((file) => hasTable(file, KNOWN_BY[binding]));
}

function hasTable(file, table) {
  const base = new DatabaseSync(file, { readOnly: true });
  try {
    return base.prepare("select 1 from sqlite_schema where name = ?").get(table) !== undefined;
  } finally {
    base.close();
  }
}

/**
 * The base of a stopped server, opened as a file with the face of D1: work that makes thousands of small calls (the
 * demo company) takes seconds here and minutes through the server's door. Close it before serving.
 */
export function openStopped(data, binding = "DB") {
  const sqlite = new DatabaseSync(baseFile(data, binding));
  sqlite.exec("pragma foreign_keys = on; pragma synchronous = off; pragma cache_size = -262144");
  const ready = new Map();
  /** Numbered parameters become named ones: node:sqlite binds only plain `?` by position. */
  const prepare = (text) => {
    const known = ready.get(text);
    if (known) return known;
    const numbered = /\?\d/.test(text);
    const sql = numbered ? text.replace(/\?(\d+)/g, "$p$1") : text;
    const made = { numbered, statement: sqlite.prepare(sql), rows: sqlite.prepare(sql) };
    // Columns of the same name must not hide each other where values are asked by place.
    made.rows.setReturnArrays(true);
    ready.set(text, made);
    return made;
  };
  const given = (numbered, params) =>
    numbered ? [Object.fromEntries(params.map((value, i) => [`p${i + 1}`, value]))] : params;
  const execute = (text, params) => {
    const { numbered, statement } = prepare(text);
    const bound = given(numbered, params);
    if (statement.columns().length > 0)
      return { results: statement.all(...bound), success: true, meta: { changes: 0 } };
    const { changes } = statement.run(...bound);
    return { results: [], success: true, meta: { changes: Number(changes) } };
  };
  const bound = (text, params) => ({
    text,
    params,
    bind: (...values) => bound(text, values),
    run: async () => execute(text, params),
    all: async () => execute(text, params),
    first: async (column) => {
      const row = execute(text, params).results[0] ?? null;
      return column && row ? row[column] : row;
    },
    raw: async () => {
      const { numbered, rows } = prepare(text);
      return rows.all(...given(numbered, params));
    },
  });
  const d1 = {
    prepare: (text) => bound(text, []),
    async batch(statements) {
      sqlite.exec("begin");
      try {
        const results = statements.map(({ text, params }) => execute(text, params));
        sqlite.exec("commit");
        return results;
      } catch (error) {
        sqlite.exec("rollback");
        throw error;
      }
    },
  };
  return { d1, close: () => sqlite.close() };
}

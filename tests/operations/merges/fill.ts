import { env } from "cloudflare:workers";
import { getTableName } from "drizzle-orm";
import { getTableConfig, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import { everyTable } from "~/operations/archive/tables";
import { type Place, placesOf } from "~/operations/merges/places";

/** Values that both files may well share, so that there are doubles to unite. */
const WORDS: Record<string, string[]> = {
  "contact_point.value": ["+33612345678", "+33472000001", "a@example.org", "b@example.org"],
  "address.street": ["3 chemin du Lavoir", "3, ch. du Lavoir", "40 avenue du Parc"],
  "address.postcode": ["69480", "69006"],
  "interlocutor.last_name": ["Morel", "Garnier"],
  "interlocutor.first_name": ["", "Jeanne"],
  "file.owner_kind": ["client"],
};

/** Rows of every table that names a client, made from the schema: a table of tomorrow gets its rows too. */
export class Filler {
  private static made = 0;
  private ids = new Map<string, string[]>();
  /** `mark` begins every word that is made, so that one can look for all of them. */
  constructor(
    private readonly luck: () => number,
    private readonly mark = "",
  ) {}

  private pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.luck() * from.length)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  }

  /** Some rows at each place for each client; returns the tables where no row could be made. */
  async fill(clients: readonly string[], most = 3, without: readonly string[] = []): Promise<string[]> {
    const barren: string[] = [];
    for (const place of placesOf("client")) {
      if (place.table === "client" || without.includes(place.table)) continue;
      let count = 0;
      for (const id of clients)
        for (let i = 0; i < 1 + Math.floor(this.luck() * most); i++)
          if (await this.row(place.table, { [place.column]: id, ...only(place) })) count++;
      if (count === 0) barren.push(place.table);
    }
    return barren;
  }

  /** One row, whose own references point at what is there; null where the base will not have it. */
  private async row(name: string, fixed: Record<string, unknown>): Promise<string | null> {
    const table = everyTable().find((one) => getTableName(one) === name);
    if (!table) throw new Error(`no table ${name}`);
    const { columns, foreignKeys } = getTableConfig(table);
    const values: Record<string, unknown> = {};
    for (const column of columns) {
      if (column.name in fixed) values[column.name] = fixed[column.name];
      else {
        const foreign = foreignKeys
          .map((key) => key.reference())
          .find(({ columns: [own] }) => own?.name === column.name);
        values[column.name] = foreign
          ? await this.known(getTableName(foreign.foreignTable), column.notNull, name)
          : this.value(name, column);
      }
    }
    const names = Object.keys(values);
    try {
      await env.DB.prepare(
        `insert into "${name}" (${names.map((one) => `"${one}"`).join(", ")}) values (${names.map(() => "?").join(", ")})`,
      )
        .bind(...Object.values(values))
        .run();
    } catch (error) {
      if (/UNIQUE/.test(String(error))) return null;
      throw new Error(`${name}: ${String(error)}`, { cause: error });
    }
    const id = String(values.id ?? "");
    this.ids.set(name, [...(this.ids.get(name) ?? []), id]);
    return id || "made";
  }

  /** The id of a row to point at: one that is there, a new one where it must be, or nothing. */
  private async known(table: string, needed: boolean, from: string): Promise<string | null> {
    if (!needed && (this.luck() < 0.5 || table === from)) return null;
    const here = this.ids.get(table) ?? (await this.present(table));
    this.ids.set(table, here);
    if (here.length > 0) return this.pick(here);
    return needed ? this.row(table, {}) : null;
  }

  private async present(table: string): Promise<string[]> {
    const { results } = await env.DB.prepare(`select id from "${table}" limit 20`).all<{ id: string }>();
    return results.map(({ id }) => id);
  }

  private value(table: string, column: SQLiteColumn): unknown {
    const shared = WORDS[`${table}.${column.name}`];
    if (shared && (this.mark === "" || column.enumValues)) return this.pick(shared);
    if (column.primary) return column.dataType === "number" ? null : `${table}-${++Filler.made}`;
    // What is issued has its number.
    if (!column.notNull && column.name !== "number" && this.luck() < 0.4) return null;
    if (column.enumValues && column.enumValues.length > 0) return this.pick(column.enumValues);
    if (column.dataType === "boolean") return this.luck() < 0.5 ? 1 : 0;
    if (column.dataType === "number") return Math.floor(this.luck() * 1000);
    if (column.dataType === "json") return "[]";
    return `${this.mark}${column.name}-${++Filler.made}`;
  }
}

const only = ({ only: words }: Place): Record<string, string> => {
  const [, column, value] = /^(\w+) = '(.*)'$/.exec(words ?? "") ?? [];
  return column && value ? { [column]: value } : {};
};

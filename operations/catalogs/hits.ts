import { BLOCK } from "~/domain/catalogs/blocks";
import { referenceKey } from "~/domain/catalogs/key";
import { wordsAsked } from "~/domain/catalogs/words";
import { ITEM_COLUMNS, type ItemRow } from "./items";
import type { Terms } from "./terms";

export interface Asked {
  text: string;
  /** Of one supplier alone; empty for all that are shown. */
  supplierId: string;
  limit: number;
}

/** Most hits of words that are ranked, shared between the suppliers (ranking a broad beginning whole takes seconds). */
const RANKED = 400;

/** Suppliers that answer, with the version that does. */
const SHOWN = `with shown as materialized (select id, name, current_version as v from catalog_supplier
  where current_version is not null and owner in ('', ?1) and id not in (select value from json_each(?2)) and (?3 = '' or id = ?3))`;
const FAMILY = "left join catalog_family f on f.id = i.family_id";

const BY_KEY = `${SHOWN} select ${ITEM_COLUMNS} from catalog_item i cross join shown s on s.v = i.id / ${BLOCK} ${FAMILY}
  where i.key >= ?4 and i.key < ?4 || char(1114111) order by i.key limit ?5`;
const BY_EAN = `${SHOWN} select ${ITEM_COLUMNS} from catalog_item i cross join shown s on s.v = i.id / ${BLOCK} ${FAMILY}
  where i.ean = ?4 and i.ean <> '' limit ?5`;
/** Each supplier's share of hits, read from its own block of the index; then those that begin so, that say so, the shortest. */
const BY_WORDS = `${SHOWN} select ${ITEM_COLUMNS} from shown s cross join json_each((select json_group_array(rowid) from
  (select rowid from catalog_words where catalog_words match ?4 and rowid between s.v * ${BLOCK} and s.v * ${BLOCK} + ${BLOCK - 1}
   limit max(20, ${RANKED} / (select count(*) from shown))))) h cross join catalog_item i on i.id = h.value ${FAMILY}
  order by instr(lower(i.label), ?6) = 1 desc, instr(lower(i.label), ?6) > 0 desc, i.replaced_by <> '', length(i.label), i.id limit ?5`;

/** Items for what is typed, the likeliest first: that reference, references that begin so, that EAN, those words. */
export async function hitsIn(base: D1Database, asked: Asked, terms: Terms): Promise<ItemRow[]> {
  const scope = [terms.owner, JSON.stringify(terms.hidden), asked.supplierId];
  const questions: D1PreparedStatement[] = [];
  const ask = (sql: string, ...values: (string | number)[]) =>
    questions.push(base.prepare(sql).bind(...scope, ...values));
  const key = referenceKey(asked.text);
  if (key.length >= 2) ask(BY_KEY, key, asked.limit);
  if (/^\d{8}(\d{5})?$/.test(key)) ask(BY_EAN, key, asked.limit);
  const words = wordsAsked(asked.text);
  if (words) ask(BY_WORDS, words, asked.limit, asked.text.toLowerCase());
  if (questions.length === 0) return [];
  const answers = await base.batch<ItemRow>(questions);
  const found = new Map(answers.flatMap(({ results }) => results).map((row) => [row.id, row]));
  return [...found.values()].slice(0, asked.limit);
}

import { type Statement, statement } from "~/db/batch";
import type { catalogItem } from "~/db/catalog/schema";
import { wordsOfItem } from "~/domain/catalogs/words";

type ItemRow = Pick<typeof catalogItem.$inferInsert, "id" | "label" | "brand">;

/** What makes items found by their words; `more` has, for each, the words of its family and of its supplier. */
export const indexed = (rows: readonly ItemRow[], more: readonly string[]): Statement[] => [
  statement(
    "insert into catalog_words(rowid, words) select value ->> 0, value ->> 1 from json_each(?)",
    JSON.stringify(rows.map((row, i) => [row.id, wordsOfItem([row.label, row.brand ?? "", more[i] ?? ""])])),
  ),
];

import { formatInstant } from "~/domain/calendar/format";
import { escapeMarkup as escape } from "~/outputs/escape";
import { readable } from "../archive/rows";
import { COLUMN_WORDS } from "./column-words";
import type { PersonTable } from "./export-client-data";

const STYLE =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.1rem 1rem;margin:0;padding:.6rem 0;border-bottom:1px solid #ccc}dt{color:#555}dd{margin:0;overflow-wrap:anywhere;white-space:pre-line}@media(max-width:32rem){dl{grid-template-columns:1fr}dd{margin-bottom:.3rem}}";

/**
 * What a person reads of the rows that are kept of them: one section a table, one list of facts a row, in euros, days
 * and hours as one reads them in France; `people` names their interlocutors by id. Plain HTML without script, written
 * as it is read.
 */
export async function* personPage(
  name: string,
  tables: readonly PersonTable[],
  people: ReadonlyMap<string, string>,
  now: number,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const title = escape(`Données de ${name}`);
  yield encoder.encode(`<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>${STYLE}</style></head><body><h1>${title}</h1>
<p>Tout ce que l'entreprise garde de cette personne, au ${escape(formatInstant(now))}. Les mêmes données, à relire par un logiciel, sont dans « donnees » ; les fichiers dans « fichiers ».</p>
`);
  for (const { table, pages } of tables) {
    const columns = table.columns.filter((column) => column.name in COLUMN_WORDS);
    let heading = `<h2>${escape(table.words)}</h2>\n`;
    for await (const rows of pages()) {
      yield encoder.encode(
        heading +
          rows
            .map((row) =>
              columns
                .map((column) => {
                  const value = told(column.name, readable(row[column.name] ?? null, column.reads), people);
                  return value === null || value === ""
                    ? ""
                    : `<dt>${escape(COLUMN_WORDS[column.name] ?? column.name)}</dt><dd>${escape(String(value))}</dd>`;
                })
                .join(""),
            )
            .filter((facts) => facts !== "")
            .map((facts) => `<dl>${facts}</dl>\n`)
            .join(""),
      );
      heading = "";
    }
  }
  yield encoder.encode("</body></html>\n");
}

/** An interlocutor by their name, or as one who left. */
function told(column: string, value: string | number | null, people: ReadonlyMap<string, string>) {
  if (column !== "interlocutor_id" || value === null || value === "") return value;
  return people.get(String(value)) ?? "Ancien interlocuteur";
}

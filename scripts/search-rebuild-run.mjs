/** Reads the search again from the company's own rows: npm run search:rebuild -- --data .data, or --sql for wrangler. */
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { fromSource } from "./source.mjs";
import { openStopped } from "./sqlite.mjs";

const { values: options } = parseArgs({
  options: { data: { type: "string" }, sql: { type: "boolean", default: false } },
});
if (options.sql) {
  const { readAgain } = await fromSource("db/search/triggers.ts");
  const { SOURCES } = await fromSource("db/search/sources.ts");
  process.stdout.write(`${SOURCES.flatMap(({ kind }) => readAgain(kind)).join(";\n")};\n`);
  process.exit(0);
}
if (!options.data || !existsSync(options.data)) {
  process.stderr.write(
    "npm run search:rebuild -- --data .data   (serveur arrêté)\nnpm run --silent search:rebuild -- --sql > refaire.sql   (à donner à wrangler d1 execute)\n",
  );
  process.exit(2);
}
const { rebuildSearch } = await fromSource("db/search/rebuild.ts");
const { d1, close } = openStopped(options.data);
const started = Date.now();
try {
  await rebuildSearch(d1, (kind, rows) => process.stdout.write(`${String(rows).padStart(9)}  ${kind}\n`));
} finally {
  close();
}
process.stdout.write(`Recherche refaite en ${((Date.now() - started) / 1000).toFixed(1)} s\n`);

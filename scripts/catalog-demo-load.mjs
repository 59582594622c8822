import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { migrateAll } from "./database.mjs";
import { ROOT, serve } from "./server.mjs";
import { loadCatalogsInto } from "./source.mjs";

const HELP = `npm run catalog:demo -- [--items 700000] [--data .data]

  --items  combien d'articles de catalogues fournisseurs (700000)
  --data   dossier de la société, serveur arrêté (.data) ; ses catalogues de démonstration sont remplacés`;

const { values: options } = parseArgs({
  options: {
    items: { type: "string", default: "700000" },
    data: { type: "string", default: path.join(ROOT, ".data") },
    help: { type: "boolean", default: false },
  },
});
const say = (text) => process.stdout.write(`${text}\n`);
if (options.help) {
  say(HELP);
  process.exit(0);
}
const items = Number(options.items);
if (!Number.isInteger(items) || items < 100 || items > 5_000_000) {
  say("--items attend un nombre entre 100 et 5000000.");
  process.exit(2);
}
const data = path.resolve(options.data);
const started = Date.now();
const seconds = () => ((Date.now() - started) / 1000).toFixed(0).padStart(4);

mkdirSync(data, { recursive: true });
build();
const miniflare = await serve({ port: 0, data });
await miniflare.ready;
await migrateAll(miniflare);
await miniflare.dispose();
const kept = await loadCatalogsInto(data, items, (text) => say(`${seconds()} s  ${text}`));
if (kept) {
  say(`La base des catalogues de ${data} contient ceux d'une société : elle n'est pas touchée.`);
  process.exit(2);
}
say(`\nPrêt en ${seconds().trim()} s : npm start -- --data ${path.relative(process.cwd(), data) || "."}`);

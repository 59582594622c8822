import { mkdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { hasCompany, migrateAll } from "./database.mjs";
import { ROOT, serve } from "./server.mjs";
import { fromSource } from "./source.mjs";
import { openStopped } from "./sqlite.mjs";

const HELP = `npm run demo:large -- [--clients 100000] [--articles 20000] [--documents 20000] [--data .data-large]

  --clients    combien de clients (100000 ; 1000000 en quelques minutes de plus)
  --articles   combien d'articles (20000)
  --documents  combien de devis, et autant de factures, de dix lignes (20000)
  --data       dossier de la nouvelle base (.data-large), à ouvrir ensuite par npm start -- --data`;

const { values: options } = parseArgs({
  options: {
    clients: { type: "string", default: "100000" },
    articles: { type: "string", default: "20000" },
    documents: { type: "string", default: "20000" },
    data: { type: "string", default: path.join(ROOT, ".data-large") },
    help: { type: "boolean", default: false },
  },
});
const say = (text) => process.stdout.write(`${text}\n`);
if (options.help) {
  say(HELP);
  process.exit(0);
}
const size = Object.fromEntries(
  ["clients", "articles", "documents"].map((name) => [name, Number(options[name])]),
);
for (const [name, number] of Object.entries(size))
  if (!Number.isInteger(number) || number < 1 || number > 2_000_000) {
    say(`--${name} attend un nombre entre 1 et 2000000.`);
    process.exit(2);
  }
const data = path.resolve(options.data);
process.exit(await largeDemo(data, size, say));

/** Makes the base and fills it; an old one is never touched. */
async function largeDemo(folder, wanted, tell) {
  const started = Date.now();
  mkdirSync(folder, { recursive: true });
  build();
  const miniflare = await serve({ port: 0, data: folder });
  await miniflare.ready;
  const db = await miniflare.getD1Database("DB");
  await migrateAll(miniflare);
  const taken = await hasCompany(db);
  await miniflare.dispose();
  if (taken) {
    tell(`${folder} contient déjà une société : donnez un autre dossier, ou effacez celui-ci.`);
    return 2;
  }
  const { loadLarge } = await fromSource("db/demo/large/load.ts");
  const { d1, close } = openStopped(folder);
  const seconds = () => ((Date.now() - started) / 1000).toFixed(0).padStart(4);
  try {
    await loadLarge(d1, wanted, (text) => tell(`${seconds()} s  ${text}`));
  } finally {
    close();
  }
  tell(
    `\nPrêt en ${seconds().trim()} s : npm start -- --data ${path.relative(process.cwd(), folder) || "."}`,
  );
  return 0;
}

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { hasCompany, migrateAll } from "./database.mjs";
import { environment } from "./prepare.mjs";
import { ROOT, runCrons, serve } from "./server.mjs";
import { fromSource, loadDemoInto, loadDemoPapersInto } from "./source.mjs";

const HELP = `npm start -- [--port 8787] [--data .data] [--host 127.0.0.1] [--empty] [--log]

  --port   port d'écoute (8787)
  --data   dossier où vivent la base, les fichiers et les secrets (.data)
  --host   adresse d'écoute (127.0.0.1 ; 0.0.0.0 pour le réseau local)
  --empty  sans la société de démonstration : ouvre sur la première installation
  --log    écrit aussi une ligne par demande, comme le journal de la plateforme`;

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "8787" },
    data: { type: "string" },
    host: { type: "string", default: "127.0.0.1" },
    empty: { type: "boolean", default: false },
    log: { type: "boolean", default: false },
    dev: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
const say = (text) => process.stdout.write(`${text}\n`);
if (options.help) {
  say(HELP);
  process.exit(0);
}
const port = Number(options.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  say(`Le port « ${options.port} » n'est pas un nombre entre 1 et 65535.`);
  process.exit(2);
}
const data = path.resolve(options.data ?? path.join(ROOT, options.empty ? ".data-empty" : ".data"));
const url = `http://localhost:${port}`;

mkdirSync(data, { recursive: true });
const vars = { ...secretsOf(data), PUBLIC_URL: url };

if (build()) say("Construction terminée.");
const served = { host: options.host, port: options.dev ? 0 : port, data, vars, log: options.log };
let miniflare = await serve(served).catch(explain);
await miniflare.ready.catch(explain);
let db = await miniflare.getD1Database("DB");
const migrated = await migrateAll(miniflare);
if (migrated > 0) say(`Base à jour (${migrated} migration${migrated > 1 ? "s" : ""}).`);
if (!options.empty && !(await hasCompany(db))) {
  say("Chargement de la société de démonstration…");
  await miniflare.dispose();
  await loadDemoInto(data, vars.SESSION_SECRET);
  miniflare = await serve(served).catch(explain);
  await miniflare.ready.catch(explain);
  db = await miniflare.getD1Database("DB");
  await loadDemoPapersInto(miniflare);
}
await announce();

if (options.dev) await develop();
else {
  const { crons } = JSON.parse(readFileSync(path.join(ROOT, "build/server/wrangler.json"), "utf8")).triggers;
  const stopCrons = runCrons(miniflare, crons);
  const stop = async () => {
    stopCrons();
    await miniflare.dispose();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
}

/** Secrets belong to the data: two-factor secrets in the base are encrypted under them. */
function secretsOf(folder) {
  const file = path.join(folder, "secrets.env");
  if (!existsSync(file))
    writeFileSync(file, `SESSION_SECRET=${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  const pairs = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(
    pairs.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}

async function announce() {
  say(`\nAplomb est prêt : ${url}\n`);
  if (await hasCompany(db)) {
    const { DEMO_ACCOUNTS } = await fromSource("db/demo/accounts.ts");
    const { results } = await db.prepare("select email from user where disabled_at is null").all();
    const known = new Set(results.map((row) => row.email));
    const accounts = DEMO_ACCOUNTS.filter((account) => known.has(account.email));
    if (accounts.length > 0) {
      say("Comptes de démonstration :");
      for (const { email, password, role } of accounts) say(`  ${email.padEnd(34)} ${password}   ${role}`);
      say("");
    }
  } else say("Aucune société encore : la page d'accueil ouvre la première installation.\n");
  say(`Données : ${data}\nCtrl-C pour arrêter.`);
}

/** The hot-reloading twin: same data, same secrets, Vite in front. */
async function develop() {
  await miniflare.dispose();
  writeFileSync(
    path.join(ROOT, ".dev.vars"),
    Object.entries(vars)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(""),
    { mode: 0o600 },
  );
  const child = spawn("react-router", ["dev", "--port", String(port), "--host", options.host], {
    cwd: ROOT,
    stdio: "inherit",
    env: environment({ APLOMB_DATA: data }),
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 0));
}

function explain(error) {
  say(
    error?.code === "EADDRINUSE" || /address already in use/i.test(String(error?.message))
      ? `Le port ${port} est déjà pris : npm start -- --port ${port + 1}`
      : String(error?.stack ?? error),
  );
  process.exit(1);
}

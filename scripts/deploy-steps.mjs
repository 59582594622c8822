/** The steps of a deployment, each of which may be taken twice: what is there already is taken as it is. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JURISDICTION } from "./cell.mjs";
import { ROOT } from "./server.mjs";
import { Halt } from "./wrangler.mjs";

const NO_WORKER = /10007|does not exist|couldn't find a worker|not found/i;
const NO_BUCKET = /10006|does not exist/i;

/** The account to deploy to. Halts when nobody is logged in, or when the choice between several is not made. */
export function account(wrangler, wanted) {
  const done = wrangler.ask(["whoami", "--json"]);
  const start = done.out.indexOf("{");
  const user = start < 0 ? null : JSON.parse(done.out.slice(start));
  if (!user?.loggedIn)
    throw new Halt(
      "Personne n'est connecté à Cloudflare : lancez « npx wrangler login », ou donnez CLOUDFLARE_API_TOKEN, puis recommencez.",
    );
  const accounts = user.accounts ?? [];
  if (wanted) {
    const found = accounts.find(({ id, name }) => id === wanted || name === wanted);
    if (found) return found.id;
    throw new Halt(`Le compte « ${wanted} » n'est pas de ceux que cette connexion atteint.`);
  }
  if (accounts.length === 1) return accounts[0].id;
  const list = accounts.map(({ id, name }) => `  ${id}  ${name}`).join("\n");
  throw new Halt(`Plusieurs comptes Cloudflare : choisissez avec --account.\n${list}`);
}

/** Ids of bases by their names, null before they exist. */
export function databaseIds(names, wrangler) {
  const bases = wrangler.json("La liste des bases D1 n'a pas pu être lue.", ["d1", "list", "--json"]);
  return names.map((wanted) => bases.find(({ name }) => name === wanted)?.uuid ?? null);
}

/** Makes a base in the European Union. */
export const createDatabase = (name, wrangler) =>
  wrangler.change(`La base D1 ${name} n'a pas pu être créée : rien d'autre n'a été fait.`, [
    "d1",
    "create",
    name,
    "--jurisdiction",
    JURISDICTION,
    "--update-config=false",
  ]);

/** What stands on the account already. Only asks. */
export function found(cell, wrangler) {
  const [database, catalog] = databaseIds([cell.database.name, cell.catalog?.name], wrangler);
  const bucket = wrangler.json(
    "Le stockage R2 n'a pas répondu (est-il activé sur le compte ?).",
    ["r2", "bucket", "info", cell.bucket, "--jurisdiction", JURISDICTION, "--json"],
    NO_BUCKET,
  );
  const secrets = wrangler.json(
    "La liste des secrets n'a pas pu être lue.",
    ["secret", "list", "--name", cell.worker, "--format", "json"],
    NO_WORKER,
  );
  return {
    database,
    catalog,
    bucket: bucket !== null,
    secrets: (secrets ?? []).map(({ name }) => name),
    version: liveVersion(cell, wrangler),
  };
}

/** The version that answers all requests today, or null before the first. */
export function liveVersion(cell, wrangler) {
  const status = wrangler.json(
    "L'état du déploiement n'a pas pu être lu.",
    ["deployments", "status", "--name", cell.worker, "--json"],
    /no deployments|10007|does not exist|not found/i,
  );
  return status?.versions?.toSorted((a, b) => b.percentage - a.percentage)[0]?.version_id ?? null;
}

export const allMigrations = (folder = "db/migrations") =>
  readdirSync(path.join(ROOT, folder))
    .filter((file) => file.endsWith(".sql"))
    .sort();

/** Names of the migrations that a base lacks: all of them before it exists. */
export function pendingMigrations({ name, exists, folder }, config, wrangler) {
  if (!exists) return allMigrations(folder);
  const done = wrangler.ask(["d1", "migrations", "list", name, "--remote", "--config", config]);
  if (!done.ok) throw new Halt(`Les migrations de la base n'ont pas pu être lues.\n\n${done.all.trim()}`);
  const listed = new Set(done.out.match(/\d{4}_\w+\.sql/g));
  return allMigrations(folder).filter((file) => listed.has(file));
}

/** Where Time Travel can bring the base back to: this instant. */
export const bookmark = (cell, wrangler) =>
  wrangler.json("Le point de retour de la base (Time Travel) n'a pas pu être pris : rien n'a été changé.", [
    "d1",
    "time-travel",
    "info",
    cell.database.name,
    "--json",
  ]).bookmark;

/** Shows that the worker packs, without sending anything. */
export function packs(config, wrangler) {
  const outdir = mkdtempSync(path.join(tmpdir(), "aplomb-paquet-"));
  try {
    const done = wrangler.ask(["deploy", "--dry-run", "--config", config, "--outdir", outdir]);
    if (!done.ok)
      throw new Halt(`L'application ne s'emballe pas : rien n'a été changé.\n\n${done.all.trim()}`);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Sends the worker; gives the id of its version and the addresses that it answers at. */
export function send(cell, config, wrangler, commit) {
  const folder = mkdtempSync(path.join(tmpdir(), "aplomb-envoi-"));
  const report = path.join(folder, "report.ndjson");
  const tag = commit ? ["--tag", commit] : [];
  try {
    const out = wrangler.change(
      "L'envoi de l'application a échoué : la version en ligne n'a pas changé. Les migrations sont passées et la version d'avant s'en accommode.",
      ["deploy", "--config", config, ...tag],
      { env: { WRANGLER_OUTPUT_FILE_PATH: report } },
    );
    if (out === "") return { version: null, targets: [] };
    const told = readFileSync(report, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const sent = told.find(({ type }) => type === "deploy");
    return { version: sent.version_id, targets: sent.targets ?? [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The commit that is being deployed, or null outside of git. */
export function commit() {
  const done = spawnSync("git", ["rev-parse", "--short=12", "HEAD"], { cwd: ROOT, encoding: "utf8" });
  return done.status === 0 ? done.stdout.trim() : null;
}

/**
 * Stands in for wrangler: logs what it is asked, keeps a small account in a file, and answers in the shapes of the real
 * one. `deploy --dry-run` and what reads a base or a file go to the real wrangler, which works without a network.
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const home = process.env.FAKE_ACCOUNT;
const stateFile = path.join(home, "account.json");
const state = JSON.parse(readFileSync(stateFile, "utf8"));
const args = process.argv.slice(2);
const has = (...words) => words.every((word) => args.includes(word));
const of = (option) => args[args.indexOf(option) + 1];
const is = (...words) => words.every((word, i) => args[i] === word);
const stdin = is("secret", "bulk") ? readFileSync(0, "utf8") : "";
appendFileSync(path.join(home, "log.ndjson"), `${JSON.stringify({ args, stdin })}\n`);

const keep = () => writeFileSync(stateFile, JSON.stringify(state));
const print = (value) =>
  process.stdout.write(`${typeof value === "string" ? value : JSON.stringify(value, null, 2)}\n`);
const fail = (message, code) => {
  process.stderr.write(
    `✘ [ERROR] A request to the Cloudflare API (/accounts/…) failed.\n\n  ${message}${code ? ` [code: ${code}]` : ""}\n`,
  );
  process.exit(1);
};
/** The same question to the real wrangler, over a base of this machine. */
const real = (words) => {
  const done = spawnSync(process.execPath, ["node_modules/wrangler/bin/wrangler.js", ...words], {
    encoding: "utf8",
    env: { ...process.env, CI: "1" },
  });
  process.stdout.write(done.stdout);
  process.stderr.write(done.stderr);
  process.exit(done.status);
};
const local = (words) =>
  real([
    ...words.filter(
      (word, i) => word !== "--remote" && word !== "--jurisdiction" && words[i - 1] !== "--jurisdiction",
    ),
    "--local",
    ...(state.persist ? ["--persist-to", state.persist] : []),
  ]);

if (state.fail && args.join(" ").includes(state.fail))
  fail('near "rubbish": syntax error: SQLITE_ERROR', 7500);
const worker = state.workers[of("--name")];

if (is("whoami")) {
  print(
    state.loggedIn
      ? { loggedIn: true, authType: "OAuth Token", email: "a@exemple.fr", accounts: state.accounts }
      : { loggedIn: false },
  );
  process.exit(state.loggedIn ? 0 : 1);
} else if (is("deploy") && has("--dry-run")) {
  if (state.packs) real(args);
} else if (is("d1", "list")) print(state.bases);
else if (is("d1", "create")) {
  state.bases.push({
    uuid: `${String(state.bases.length + 1).padStart(8, "0")}-1111-4111-8111-111111111111`,
    name: args[2],
    jurisdiction: of("--jurisdiction"),
    migrations: [],
  });
  print(
    "✅ Successfully created DB 'aplomb'\n\nTo access your new D1 Database in your Worker, add the following snippet",
  );
} else if (is("r2", "bucket", "info")) {
  if (!state.buckets.includes(args[3])) fail("The specified bucket does not exist.", 10_006);
  print({
    name: args[3],
    created: "2026-11-23T10:00:00.000Z",
    location: "WEUR",
    default_storage_class: "Standard",
    object_count: "0",
    bucket_size: "0 B",
  });
} else if (is("r2", "bucket", "create")) state.buckets.push(args[3]);
else if (is("secret", "list")) {
  if (!worker) fail("This Worker does not exist on your account.", 10_007);
  print(worker.secrets.map((name) => ({ name, type: "secret_text" })));
} else if (is("secret", "bulk")) {
  const name = of("--name");
  state.workers[name] ??= { secrets: [], versions: [], live: null };
  state.workers[name].secrets = Object.keys(JSON.parse(stdin));
  print("✨ Finished processing secrets file");
} else if (is("deployments", "status")) {
  if (!worker) fail("This Worker does not exist on your account.", 10_007);
  if (!worker.live) fail(`The worker ${of("--name")} has no deployments.`);
  print({
    id: "d",
    source: "wrangler",
    strategy: "percentage",
    versions: [{ version_id: worker.live, percentage: 100 }],
  });
} else if (is("d1", "migrations")) {
  const base = state.bases.find(({ name }) => name === args[3]);
  const { d1_databases: bases } = JSON.parse(readFileSync(of("--config"), "utf8"));
  const named = bases.find((one) => one.database_name === args[3]);
  if (named?.database_id !== base.uuid) fail("The configuration names another base");
  const pending = readdirSync(named.migrations_dir)
    .filter((name) => name.endsWith(".sql") && !base.migrations.includes(name))
    .sort();
  if (pending.length === 0) print("✅ No migrations to apply!");
  else
    print(
      ["Migrations to be applied:", "┌──────┐", ...pending.map((name) => `│ ${name} │`), "└──────┘"].join(
        "\n",
      ),
    );
  if (args[2] === "apply") base.migrations.push(...pending);
} else if (is("d1", "time-travel", "info"))
  print({ bookmark: `bookmark-${state.workers["aplomb-dupont"]?.versions.length ?? 0}` });
else if (is("d1", "time-travel", "restore"))
  print({ bookmark: of("--bookmark"), previous_bookmark: "bookmark-now", message: "Successfully restored." });
else if (is("deploy")) {
  const { name, vars, routes, workers_dev: onWorkersDev } = JSON.parse(readFileSync(of("--config"), "utf8"));
  const it = state.workers[name];
  it.live = `${String(it.versions.length + 1).padStart(8, "0")}-2222-4222-8222-222222222222`;
  it.versions.push(it.live);
  const target = onWorkersDev ? vars.PUBLIC_URL : `${routes[0].pattern} (custom domain)`;
  appendFileSync(
    process.env.WRANGLER_OUTPUT_FILE_PATH,
    `${JSON.stringify({ type: "wrangler-session", version: 1 })}\n${JSON.stringify({ type: "deploy", version: 1, worker_name: name, version_id: it.live, targets: [target] })}\n`,
  );
  print(`Uploaded ${name} (3.2 sec)\nCurrent Version ID: ${it.live}`);
} else if (is("rollback")) {
  if (!worker.versions.includes(args[1])) fail("Version not found", 10_007);
  worker.live = args[1];
  print(`SUCCESS  Worker Version ${args[1]} has been deployed to 100% of traffic.`);
} else if (is("d1", "export") || is("d1", "execute"))
  local(args.map((word) => (word === state.bases[0].name ? "aplomb" : word)));
else if (is("r2", "object", "get")) {
  const key = args[3].slice(args[3].indexOf("/") + 1);
  if (state.lost?.includes(key) || !existsSync(state.persist))
    fail("The specified key does not exist.", 10_007);
  local(args.map((word, i) => (i === 3 ? `aplomb-files/${key}` : word)));
} else fail(`no such command: ${args.join(" ")}`);
keep();

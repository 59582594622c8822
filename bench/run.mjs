import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { build } from "../scripts/build.mjs";
import { migrateAll } from "../scripts/database.mjs";
import { ROOT, serve } from "../scripts/server.mjs";
import { fromSource } from "../scripts/source.mjs";
import { openStopped } from "../scripts/sqlite.mjs";
import { batchWorkloads } from "./batches.mjs";
import { calibrate, stretch } from "./calibration.mjs";
import { load, summary, table, triple } from "./figures.mjs";
import { floors } from "./floors.mjs";
import { lighthouseWorkload } from "./lighthouse.mjs";
import { draftWriter, pageWorkloads } from "./pages.mjs";
import { profiled } from "./profile.mjs";
import { questionsOf } from "./questions.mjs";
import { recallWorkload } from "./recall.mjs";
import { Seat } from "./seat.mjs";
import { viewWorkloads } from "./views.mjs";

/** Port of workerd's inspector, when a profile is asked for. */
const INSPECTOR = 9339;
const HELP = `npm run bench -- [W02 V3 …] [--data .data-large] [--runs 3] [--out bench/results/latest.json] [--profile folder]

Rejoue les charges de travail nommées (toutes sans nom) contre la construction de production, sur une copie de la base.
Avec --profile, dit aussi où va le processeur pendant chaque page ; les chiffres de cette fois-là ne comptent pas.`;
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: "string", default: path.join(ROOT, ".data-large") },
    runs: { type: "string", default: "3" },
    out: { type: "string" },
    profile: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
const say = (text) => process.stdout.write(`${text}\n`);
if (options.help) {
  say(HELP);
  process.exit(0);
}
const runs = Number(options.runs);
const only = new Set(positionals.map((id) => id.toLowerCase()));
const asked = (one) => only.size === 0 || only.has(one.id.toLowerCase());
if (!existsSync(path.join(options.data, "v3"))) {
  say(`Pas de base dans ${options.data} : npm run demo:large -- --data ${options.data}`);
  process.exit(2);
}
process.exit(await bench());

async function bench() {
  build();
  const data = mkdtempSync(path.join(process.env.BENCH_TMP ?? tmpdir(), "bench-"));
  cpSync(options.data, data, { recursive: true, mode: 2 });
  try {
    return await measured(data);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function measured(data) {
  const { DEMO_ACCOUNTS } = await fromSource("db/demo/accounts.ts");
  const { draftOf, linkToQuote, sizeOf } = await fromSource("bench/large.ts");
  const stopped = openStopped(data);
  const size = await sizeOf(stopped.d1);
  const draft = draftWriter(await draftOf(stopped.d1, "qu-20003"));
  const link = await linkToQuote(stopped.d1, Date.now());
  stopped.close();
  const questions = await questionsOf(size.clients);
  const pages = pageWorkloads({ questions, size, draft }).filter(asked);
  const before = calibrate();
  say(
    `${size.clients} clients, ${size.articles} articles · calib ${before.min} (médiane ${before.median}) · charge ${loadavg()[0].toFixed(1)}\n`,
  );
  const floor = await floors(data, wantedFloors(pages, questions));
  for (const [id, { raw, d1, d1p95 }] of Object.entries(floor))
    say(`plancher ${id.padEnd(16)} ${raw.toFixed(2)} ms brut · D1 ${d1.toFixed(1)} / ${d1p95.toFixed(1)} ms`);

  const server = { data, miniflare: null, url: "" };
  server.start = async (vars = {}) => {
    server.miniflare = await serve({
      port: 0,
      data,
      vars: { SESSION_SECRET: "bench-bench-bench-bench-bench-bench!", ...vars },
      inspector: options.profile ? INSPECTOR : undefined,
    });
    server.url = String(await server.miniflare.ready);
  };
  server.stop = () => server.miniflare.dispose();
  await server.start();
  await migrateAll(server.miniflare);
  const account = (k) => DEMO_ACCOUNTS[k % 2 === 0 ? 0 : 3];
  server.seats = (count) =>
    Promise.all(Array.from({ length: count }, (_, k) => new Seat(server.url).logIn(account(k))));
  server.account = DEMO_ACCOUNTS[0];

  const rows = [];
  const report = (row) => {
    rows.push(row);
    say(`${row.id.padEnd(5)} ${row.what.padEnd(24)} ${row.ours}${row.ok === false ? "  ✗" : ""}`);
    for (const line of row.told ?? []) say(`      ${line}`);
  };
  let seats = await server.seats(8);
  for (const one of pages) {
    report(await page(one, seats, floor[one.floor], before));
    if (options.profile) await profilePage(one, seats);
  }
  const rest = [
    // The import changes what the list shows, the letters stop the server: last.
    ...viewWorkloads({ questions }),
    lighthouseWorkload({ runs, link }),
    recallWorkload(),
    ...batchWorkloads({ questions, size, draft, runs }),
  ].filter(asked);
  for (const one of rest) {
    // One that breaks is told and does not take the figures of the others with it.
    const run = () => one.run(server, stretch(before.min));
    const done = await (options.profile ? underProfile(one.id, 1, run) : run()).catch((error) => [
      { what: "failed", ours: String(error.message).slice(0, 200), goal: "", ok: false },
    ]);
    for (const row of done) report({ id: one.id, ...row });
  }
  await server.stop();
  for (const seat of seats) seat.leave();
  seats = [];
  const after = calibrate();
  say(`\n${table(rows)}\n\ncalib ${before.min} avant, ${after.min} après · ${cpus().length} cœurs`);
  const result = {
    at: new Date().toISOString(),
    size,
    runs,
    node: process.version,
    calibration: { before, after },
    floors: floor,
    figures: rows,
  };
  if (options.out || only.size === 0) {
    const out = path.resolve(options.out ?? path.join(ROOT, "bench/results", `${size.clients}.json`));
    mkdirSync(path.dirname(out), { recursive: true });
    writeFileSync(out, `${JSON.stringify(result, null, 2)}\n`);
    say(out);
  }
  return rows.every((row) => row.ok !== false) ? 0 : 1;
}

function wantedFloors(pages, questions) {
  const names = new Map(pages.filter((one) => one.floor).map((one) => [one.floor, one]));
  return [...names].map(([id, one]) => ({
    id,
    questions: one.question ? () => questions.found(one.question) : questions.floors[id],
  }));
}

/** The same again under the profiler; answers what the work does. */
function underProfile(name, count, work) {
  const inspector = `http://127.0.0.1:${INSPECTOR}`;
  return profiled({ inspector, folder: options.profile, name, count, say }, work);
}

function profilePage(one, seats) {
  const at = seats.slice(0, one.seats ?? 1);
  const count = one.count ?? 100;
  return underProfile(`${one.id} ${one.what}`, count, () => load(at, count, one.work));
}

/** One page workload: five warm-up requests, then the runs; the last answer gives its size. */
async function page(one, seats, floor, calibration) {
  const at = seats.slice(0, one.seats ?? 1);
  const slower = stretch(calibration.min);
  await load(at, 5 * at.length, one.work);
  const done = [];
  for (let run = 0; run < runs; run++) done.push(await load(at, one.count ?? 100, one.work));
  const { p50, p95 } = summary(done.map((run) => run.samples));
  const rates = done.map((run) => run.samples.length / run.seconds);
  const [goal50, goal95] = one.goal;
  const ratioFloor = floor ? p50[1] / floor.d1 : undefined;
  const size = one.path ? (await at[0].ask(one.path(0))).body : null;
  const kB = size ? gzipSync(size).length / 1024 : undefined;
  const ok =
    (goal50 === undefined || p50[1] <= goal50 * slower) &&
    p95[1] <= goal95 * slower &&
    (one.rate === undefined || Math.max(...rates) >= one.rate / slower) &&
    (one.largest === undefined || kB <= one.largest);
  const rate = one.rate ? ` · ${triple(rates)} req/s` : "";
  return {
    id: one.id,
    what: one.what,
    ours: `${triple(p50)} · ${triple(p95)} ms${rate}${kB ? ` · ${kB.toFixed(1)} kB` : ""}`,
    goal: `${goal50 ?? "–"}/${goal95}${one.rate ? ` ≥ ${one.rate}/s` : ""}${one.largest ? ` ≤ ${one.largest} kB` : ""}`,
    peer: one.peer,
    ratioPeer: one.peer ? p50[1] / one.peer : undefined,
    floorRaw: floor?.raw,
    floorD1: floor?.d1,
    ratioFloor,
    ratioGoal: one.ratio,
    // The ratio to the floor is told beside the absolute goal, which decides: see bench/README.md.
    ratioMet: one.ratio === undefined ? undefined : ratioFloor <= one.ratio,
    ok,
    p50,
    p95,
    rates: one.rate ? rates : undefined,
    kB,
  };
}

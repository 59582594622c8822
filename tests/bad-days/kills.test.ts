import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Miniflare } from "miniflare";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../scripts/build.mjs";
import { smtpServer } from "../world/smtp-server";
import { asked, chain, damagedFiles, halfRecords, holesInNumbers, recovered } from "./after";
import { Colleague } from "./office";
import { pause, Server } from "./server";

/** `BAD_DAYS_SEED=… npm run test:bad-days` kills at the same moments again. */
const SEED = Number(process.env.BAD_DAYS_SEED ?? Math.floor(Date.now() % 1_000_000));
const KILLS = Number(process.env.BAD_DAYS_KILLS ?? 20);
const INVOICES = 100;
const IMPORTS = 5;
const ROWS = 200;

/** mulberry32: the moments of the kills, the same for the same seed. */
function chance(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const folder = mkdtempSync(path.join(tmpdir(), "bad-days-"));
const sink = smtpServer("PLAIN");
const day: {
  server: Server | null;
  miniflare: Miniflare | null;
  since: number;
  kills: number[];
  issued: string[];
  broken: number;
} = { server: null, miniflare: null, since: Date.now(), kills: [], issued: [], broken: 0 };
const base = () => {
  if (!day.miniflare) throw new Error("the day did not end");
  return asked(day.miniflare);
};

/** The day: a hundred invoices and more are issued and sent and files come in while the server dies again and again. */
async function lived() {
  build();
  const smtpPort = await new Promise<number>((resolve) =>
    sink.server.listen(0, "127.0.0.1", () => resolve((sink.server.address() as AddressInfo).port)),
  );
  const server = await Server.on(path.join(folder, "data"), smtpPort);
  day.server = server;
  await server.start();
  day.since = Date.now();
  const people = ["claire", "nadia", "anne"].map((who) => new Colleague(server.url, who));
  for (const person of people) await person.logIn();

  const next = { invoice: 0, file: 0 };
  const dying = { done: false };
  const billing = people.map(async (person) => {
    // Work goes on until the last kill has fallen on it.
    while (next.invoice < INVOICES || !dying.done) {
      const name = `f${next.invoice++}`;
      day.issued.push(await person.invoice(name, `demo-cli-00${10 + (next.invoice % 20)}`));
    }
  });
  const importer = new Colleague(server.url, "claire");
  await importer.logIn();
  const importing = (async () => {
    while (next.file < IMPORTS) await importer.importArticles(`IMP${next.file++}`, ROWS);
  })();

  // Somebody who can't go on ends the day at once.
  const work = Promise.all([...billing, importing]);
  const trouble: unknown[] = [];
  work.catch((error: unknown) => trouble.push(error));
  const random = chance(SEED);
  for (let kill = 0; kill < KILLS; kill++) {
    const after = Math.round(60 + random() ** 2 * 1_900);
    await pause(after);
    if (trouble.length > 0) throw trouble[0];
    await server.kill();
    day.kills.push(after);
    await server.start();
  }
  dying.done = true;
  await work;
  day.broken = [...people, importer].reduce((sum, person) => sum + person.broken, 0);
  await server.kill();
  day.miniflare = await server.opened();
}

beforeAll(async () => {
  process.stdout.write(`bad days: BAD_DAYS_SEED=${SEED}, ${KILLS} kills\n`);
  await lived();
  process.stdout.write(
    `bad days: killed after ${day.kills.join(", ")} ms; ${day.issued.length} invoices, ${day.broken} broken lines\n`,
  );
}, 600_000);

afterAll(async () => {
  await day.server?.kill();
  await day.miniflare?.dispose();
  sink.server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("what was under way when the server died is taken up again by itself", async () => {
  const { rows } = await base();
  expect(day.kills.length).toBe(KILLS);
  expect(day.broken).toBeGreaterThan(0);
  if (!day.miniflare) throw new Error("closed");
  expect(await recovered(day.miniflare, { rows })).toBeLessThan(60);
});

test("invoices are numbered without hole or double, and the chain holds", async () => {
  const office = await base();
  expect(day.issued.length).toBeGreaterThanOrEqual(INVOICES);
  expect(new Set(day.issued).size).toBe(day.issued.length);
  const rows = await office.rows(
    `select id, title, number from invoice where created_at >= ? and issued_at is not null`,
    day.since,
  );
  expect(new Set(rows.map((row) => row.id))).toEqual(new Set(day.issued));
  expect(new Set(rows.map((row) => row.title)).size).toBe(rows.length);
  expect(new Set(rows.map((row) => row.number)).size).toBe(rows.length);
  expect(await holesInNumbers(office)).toEqual([]);
  const { broken, links } = await chain(office);
  expect(broken).toBeNull();
  expect(links).toBeGreaterThanOrEqual(rows.length);
});

test("no draft was started twice, no record stands half", async () => {
  const office = await base();
  const [drafts] = await office.rows(
    `select count(*) as n from invoice where created_at >= ? and issued_at is null`,
    day.since,
  );
  expect(drafts?.n).toBe(0);
  expect(await halfRecords(office, day.since)).toEqual([]);
  if (!day.miniflare) throw new Error("closed");
  expect(await damagedFiles(day.miniflare, office, day.since)).toEqual([]);
});

test("every mail left, and none twice but those that a kill caught between the sending and its note", async () => {
  const office = await base();
  const mails = await office.rows(`select id, status, attempts from mail where created_at >= ?`, day.since);
  const invoices = mails.filter(({ id }) =>
    sink.received.get(String(id))?.[0]?.subject.startsWith("Votre facture"),
  );
  expect(invoices.length).toBe(day.issued.length);
  expect(mails.filter(({ status }) => status !== "sent")).toEqual([]);
  expect(mails.filter(({ id }) => !sink.received.has(String(id)))).toEqual([]);
  const twice = mails.filter(({ id }) => (sink.received.get(String(id))?.length ?? 0) > 1);
  // One at most for each drain that a kill caught, and each of them says that it was tried again.
  expect(
    twice.filter(({ id, attempts }) => (sink.received.get(String(id))?.length ?? 0) > Number(attempts)),
  ).toEqual([]);
  expect(twice.length).toBeLessThanOrEqual(2 * KILLS);
  for (const { id } of twice) {
    const copies = sink.received.get(String(id)) ?? [];
    expect(new Set(copies.map((copy) => JSON.stringify([copy.to, copy.subject, copy.text]))).size).toBe(1);
  }
});

test("every row of every file came in once", async () => {
  const office = await base();
  const [count] = await office.rows(
    `select count(*) as n, count(distinct reference) as different from article where reference like 'IMP%'`,
  );
  expect(count).toEqual({ n: IMPORTS * ROWS, different: IMPORTS * ROWS });
  const runs = await office.rows(
    `select r.status, count(c.id) as changes from import_run r left join import_change c on c.run_id = r.id where r.created_at >= ? group by r.id`,
    day.since,
  );
  expect(runs.filter((run) => run.status === "applied").map((run) => run.changes)).toEqual(
    Array(IMPORTS).fill(ROWS),
  );
  expect(runs.filter((run) => run.status !== "applied" && run.changes !== 0)).toEqual([]);
});

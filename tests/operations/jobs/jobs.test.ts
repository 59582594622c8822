import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { openDb } from "~/db/client";
import { ledgerEntry, ledgerLine } from "~/db/schema/billing";
import { outbox, scheduledRun } from "~/db/schema/house";
import type { Day } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";
import { cents } from "~/domain/money/money";
import { LOST_AFTER } from "~/domain/schedule/schedule";
import { askJob } from "~/operations/jobs/ask-job";
import { listJobs } from "~/operations/jobs/list-jobs";
import { taken } from "~/operations/jobs/load";
import { retryEvent } from "~/operations/jobs/retry-event";
import { drainOutbox } from "~/workers/outbox";
import { runSchedule } from "~/workers/schedule";
import { as, asSystem, NOW, newWorld } from "../../world/world";

const DAY = 24 * 3600_000;
const db = () => openDb(env.DB);
const runOf = async (job: string) => (await db().select().from(scheduledRun)).find((run) => run.job === job);
const boss = (at = NOW) => as("direction", at);
const shown = async (job: string, at = NOW) => (await listJobs(boss(at))).jobs.find((it) => it.name === job);

beforeAll(newWorld);

describe("what happens by itself", () => {
  test("each job runs at its first beat, then waits for its hour in Paris", async () => {
    await runSchedule(env, NOW);
    expect(await runOf("menage")).toMatchObject({ ok: true, startedAt: NOW });
    expect((await shown("chaine"))?.result).toBe("0 pièce chaînée sans altération, 0 écriture équilibrée");
    await runSchedule(env, NOW + 60_000);
    expect((await runOf("menage"))?.startedAt).toBe(NOW);
    expect((await runOf("mails"))?.startedAt).toBe(NOW + 60_000);
    const night = parisInstant("2026-11-24" as Day, 3 * 60 + 15);
    expect((await shown("menage"))?.nextAt).toBe(night);
    await runSchedule(env, night);
    expect((await runOf("menage"))?.startedAt).toBe(night);
  });

  test("T3 two days down are one run; two beats at once are one run", async () => {
    const late = NOW + 4 * DAY;
    await Promise.all([runSchedule(env, late), runSchedule(env, late)]);
    const first = await runOf("orphelins");
    await runSchedule(env, late + 1);
    expect(await runOf("orphelins")).toEqual(first);
    const due = late + 10 * DAY;
    const claims = await Promise.all(Array.from({ length: 5 }, () => taken(asSystem(due), "orphelins", due)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test("T4 a run that its server did not survive begins again after a quarter of an hour", async () => {
    const due = NOW + 30 * DAY;
    expect(await taken(asSystem(due), "menage", due)).toBe(true);
    expect(await taken(asSystem(due + 60_000), "menage", due)).toBe(false);
    expect(await taken(asSystem(due + LOST_AFTER + 1), "menage", due)).toBe(true);
  });

  test("a job that fails says why, and the others run", async () => {
    await env.DB.batch(
      prepared(env.DB, [
        ...bulkInsert(ledgerEntry, [
          {
            id: "e1",
            journal: "VE",
            entryNo: 1,
            entryOn: "2026-11-23" as Day,
            piece: "FA-1",
            label: "Faux",
            sourceKind: "invoice",
            sourceId: "x",
            createdAt: NOW,
          },
        ]),
        ...bulkInsert(ledgerLine, [
          {
            entryId: "e1",
            position: 0,
            account: "411000",
            label: "Faux",
            debitCents: cents(100),
            creditCents: cents(0),
          },
        ]),
      ]),
    );
    const later = NOW + 60 * DAY;
    await runSchedule(env, later);
    expect(await runOf("chaine")).toMatchObject({
      ok: false,
      result: "Écritures qui ne s'équilibrent pas : FA-1.",
    });
    expect(await runOf("menage")).toMatchObject({ ok: true, startedAt: later });
  });

  test("asked for, a job runs once its request has been told; nobody but the direction asks", async () => {
    const later = NOW + 70 * DAY;
    await askJob(boss(later), "menage");
    await drainOutbox(env, () => later + 1);
    expect(await runOf("menage")).toMatchObject({ ok: true, startedAt: later + 1 });
    await expect(askJob(boss(), "rien")).rejects.toMatchObject({ kind: "not-found" });
    await expect(askJob(as("bureau"), "menage")).rejects.toMatchObject({ kind: "forbidden" });
  });
});

test("what was parked is listed with its error, and told again when somebody says so", async () => {
  await db().insert(outbox).values({
    id: "parked",
    at: NOW,
    event: "changed",
    subjectId: "x",
    by: "user:u",
    facts: {},
    topics: [],
    attempts: 8,
    nextTryAt: NOW,
    parkedAt: NOW,
    lastError: "La salle ne répond pas",
  });
  expect((await listJobs(boss())).parked).toMatchObject([
    { id: "parked", lastError: "La salle ne répond pas" },
  ]);
  await retryEvent(boss(), "parked");
  expect((await listJobs(boss())).parked).toEqual([]);
  await drainOutbox(env, () => NOW + 1);
  const [row] = await db().select().from(outbox).where(eq(outbox.id, "parked"));
  expect(row?.doneAt).not.toBeNull();
  await expect(retryEvent(boss(), "parked")).rejects.toMatchObject({ kind: "not-found" });
});

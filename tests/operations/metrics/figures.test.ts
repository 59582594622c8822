import { env } from "cloudflare:workers";
import { asc, eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openDb } from "~/db/client";
import { user } from "~/db/schema/access";
import { metric } from "~/db/schema/house";
import { company } from "~/db/schema/settings";
import { contextFor, verb } from "~/operations/context.server";
import { forgetExpired } from "~/operations/house/forget-expired";
import { FIGURES, keepFigures } from "~/operations/metrics/figures";
import { getServiceHealth } from "~/operations/metrics/get-service-health";
import { watchedBase } from "~/operations/metrics/watched-base";
import { refused } from "~/operations/refusals";
import { traced, type Work } from "~/operations/trace";
import { as, asSystem, NOW, newWorld } from "../../world/world";

beforeAll(async () => {
  await newWorld();
  // What other files of this workerd counted is not ours.
  await keepFigures(env, NOW - 60_000);
  await env.DB.exec("delete from metric");
});
afterEach(() => vi.restoreAllMocks());

const watched = () => ({ ...env, DB: watchedBase(watchedBase(env.DB)) });
const system = () => contextFor(watched(), { viewer: { kind: "system", job: "test" }, clock: () => NOW });

const lookAtPeople = Object.defineProperty(
  verb("system", async (ctx) => {
    const [people] = await ctx.db.batch([ctx.db.select().from(user), ctx.db.select().from(company)]);
    return people.length;
  }),
  "name",
  { value: "lookAtPeople" },
);
const refuse = verb("system", async () => {
  throw refused({ code: "quote-not-draft" });
});
const fail = verb("system", async () => {
  throw new Error("not foreseen");
});

/** The work as it stands when all in it is done. */
const work = (does: () => Promise<unknown>) =>
  traced("GET /devis/:quoteId", async (under): Promise<Work> => {
    await does().catch(() => undefined);
    return under;
  });

describe("what a piece of work asks of the base", () => {
  test("every question counts once, with the rows that D1 says it read", async () => {
    const { queries, rowsRead } = await work(async () => {
      const { DB } = watched();
      await DB.prepare("select * from user where id = ?").bind("u-bureau").first("name");
      await DB.prepare("select * from user").all();
      await DB.prepare("select name from user").raw();
      await DB.batch([DB.prepare("select * from user"), DB.prepare("select * from company")]);
    });
    expect(queries).toBe(4);
    expect(rowsRead).toBe(1 + 6 + 6 + 7);
  });

  test("answers are those of the base itself", async () => {
    const { DB } = watched();
    const one = DB.prepare("select id, name from user where id = ?").bind("u-bureau");
    expect(await one.first()).toEqual({ id: "u-bureau", name: "Nadia Benali" });
    expect(await one.first("name")).toBe("Nadia Benali");
    expect(await DB.prepare("select 1 where false").first()).toBeNull();
    expect(await one.raw({ columnNames: true })).toEqual([
      ["id", "name"],
      ["u-bureau", "Nadia Benali"],
    ]);
  });

  test("a verb is timed with its own questions; a no is not a fault, a surprise is", async () => {
    const { verbs, viewer } = await work(async () => {
      const ctx = system();
      await Promise.all([lookAtPeople(ctx), lookAtPeople(ctx)]);
      await refuse(ctx).catch(() => undefined);
      await fail(ctx);
    });
    expect(viewer).toBe("system");
    expect(verbs.map(({ queries, rowsRead, failed }) => [queries, rowsRead, failed])).toEqual([
      [1, 7, false],
      [1, 7, false],
      [0, 0, false],
      [0, 0, true],
    ]);
  });
});

const asked = (name: string, ms: number, failed = false) =>
  work(async () => lookAtPeople(system())).then((under) =>
    FIGURES.count({ ...under, name, verbs: under.verbs.map((one) => ({ ...one, ms: 12 })) }, NOW, {
      ms,
      failed,
    }),
  );

describe("how the service does", () => {
  test("figures wait half a minute, are added up by the hour, and are forgotten after a month", async () => {
    await asked("GET /devis/:quoteId", 30);
    await keepFigures(env, NOW);
    await asked("GET /devis/:quoteId", 32, true);
    await asked("GET /clients", 400);
    await keepFigures(env, NOW + 29_000);
    const rows = () =>
      openDb(env.DB).select().from(metric).where(eq(metric.kind, "request")).orderBy(asc(metric.name));
    expect(await rows()).toHaveLength(1);
    await keepFigures(env, NOW + 31_000);
    expect(await rows()).toEqual([
      {
        hourAt: NOW,
        kind: "request",
        name: "GET /clients",
        band: 9,
        count: 1,
        errors: 0,
        totalMs: 400,
        maxMs: 400,
        queries: 1,
        rowsRead: 7,
      },
      {
        hourAt: NOW,
        kind: "request",
        name: "GET /devis/:quoteId",
        band: 3,
        count: 2,
        errors: 1,
        totalMs: 62,
        maxMs: 32,
        queries: 2,
        rowsRead: 14,
      },
    ]);
    expect(await forgetExpired(asSystem(NOW + 29 * 24 * 3600_000))).toMatchObject({ figures: 0 });
  });

  test("the direction reads them: totals, each route, each verb, what waits, who is there", async () => {
    const health = await getServiceHealth(as("direction", NOW + 60_000), { hours: 24 });
    expect(health.total).toMatchObject({ count: 3, errors: 1, maxMs: 400, queries: 1, rowsRead: 7 });
    expect(health.hours).toMatchObject([{ at: NOW, count: 3, errors: 1 }]);
    expect(health.requests.map(({ name }) => name)).toEqual(["GET /clients", "GET /devis/:quoteId"]);
    expect(health.verbs).toMatchObject([{ name: "lookAtPeople", count: 3, maxMs: 12 }]);
    expect(health.outbox).toEqual({ waiting: 0, oldestAt: null, parked: 0 });
    expect(health.rooms).toEqual({ open: 0, pages: 0 });
    expect(health.baseBytes).toBeGreaterThan(100_000);
    const byCalls = await getServiceHealth(as("direction", NOW + 60_000), {
      hours: 24,
      text: "/D",
      sort: "calls",
    });
    expect(byCalls.requests.map(({ name }) => name)).toEqual(["GET /devis/:quoteId"]);
    expect((await getServiceHealth(as("direction", NOW + 48 * 3600_000), { hours: 24 })).total.count).toBe(0);
    await expect(getServiceHealth(as("commercial"), { hours: 24 })).rejects.toMatchObject({
      kind: "forbidden",
    });
  });

  test("a base that does not take the figures loses them and nothing else", async () => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await asked("GET /clients", 10);
    const broken = {
      ...env,
      DB: { prepare: env.DB.prepare.bind(env.DB), batch: () => Promise.reject(new Error("full")) },
    };
    await keepFigures(broken as unknown as Env, NOW + 120_000);
    expect(printed).toHaveBeenCalledOnce();
  });
});

test("each verb goes by the name it is exported under", async () => {
  await import("~/workers/verb-names");
  const { listClients } = await import("~/operations/clients/list-clients");
  expect([listClients.name, getServiceHealth.name]).toEqual(["listClients", "getServiceHealth"]);
});

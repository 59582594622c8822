import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openDb } from "~/db/client";
import { outbox } from "~/db/schema/house";
import { notification } from "~/db/schema/telling";
import { logged, scrubbed } from "~/operations/log";
import { getServiceHealth } from "~/operations/metrics/get-service-health";
import { newReference } from "~/operations/trace";
import { drainOutbox } from "~/workers/outbox";
import { as, NOW, newWorld } from "../world/world";

beforeAll(newWorld);
afterEach(() => vi.restoreAllMocks());

describe("the log says nothing of people", () => {
  test.each([
    ["Failed query: insert into client values (?)\nparams: Turpin,Odile", "Turpin"],
    ["D1_ERROR: near 'Turpin': syntax error", "Turpin"],
    [`Unexpected token, "Turpin" is not valid JSON`, "Turpin"],
    ["refused by odile.turpin@example.org", "turpin"],
    ["call +33 6 12 34 56 78 back", "12 34"],
    ["call 06.12.34.56.78 back", "12.34"],
    ["no page /espace/k3v9xq/devis", "k3v9xq"],
    ["fetch https://example.org/?token=s3cret failed", "s3cret"],
    ["bad key aplomb_4f9vk2m8q0w7z3x6c1n5b", "4f9vk2m8"],
  ])("%s", (message, secret) => {
    const printed = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const reference = logged("page", new TypeError(message));
    const line = String(printed.mock.calls[0]?.[0]);
    expect(line).not.toContain(secret);
    expect(JSON.parse(line)).toMatchObject({
      kind: "incident",
      reference,
      where: "page",
      error: "TypeError",
    });
  });

  test("what helps to mend stays", () => {
    expect(scrubbed("D1_ERROR: UNIQUE constraint failed: invoice.number")).toBe(
      "D1_ERROR: UNIQUE constraint failed: invoice.number",
    );
  });

  test("a reference is read aloud, and none comes twice", () => {
    const made = Array.from({ length: 500 }, newReference);
    expect(new Set(made).size).toBe(500);
    for (const one of made) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });
});

test("a right that somebody has not leaves a line with their id and without their name", async () => {
  const printed = vi.spyOn(console, "log").mockImplementation(() => undefined);
  await expect(getServiceHealth(as("technicien"), { hours: 24 })).rejects.toMatchObject({
    kind: "forbidden",
  });
  const lines = printed.mock.calls.map((call) => String(call[0]));
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { kind: "refused", what: "job.manage", by: "user:u-technicien" },
  ]);
  expect(lines.join("")).not.toContain("Haddad");
});

test("an event set aside rings the direction, once", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const db = openDb(env.DB);
  const row = {
    id: "p",
    at: NOW,
    event: "invoice.issued",
    subjectId: "gone",
    by: "user:u",
    facts: {},
    topics: [],
  };
  await db.insert(outbox).values({ ...row, attempts: 6, nextTryAt: NOW });
  await drainOutbox(env, () => NOW);
  const told = () => db.select().from(notification).where(eq(notification.key, "event-parked p"));
  expect(await told()).toEqual([]);
  const later = NOW + 24 * 3600_000;
  await drainOutbox(env, () => later);
  await drainOutbox(env, () => later + 1);
  expect(await told()).toMatchObject([{ userId: "u-direction", kind: "job-failed" }]);
});

import { beforeAll, expect, test } from "vitest";
import { bulkInsert, prepared } from "~/db/batch";
import { session } from "~/db/schema/access";
import { forgetExpired } from "~/operations/house/forget-expired";
import { as, asSystem, NOW, newWorld } from "../world/world";

beforeAll(newWorld);

const DAY = 24 * 3600_000;

test("expired sessions leave after a month, live ones stay, and only the system may ask", async () => {
  const ctx = asSystem();
  const row = (id: string, expiresAt: number) => ({
    id,
    tokenHash: id,
    userId: "u-bureau",
    createdAt: NOW,
    lastSeenAt: NOW,
    expiresAt,
    verifiedAt: NOW,
    agent: "",
    address: "",
    revokedAt: null,
  });
  await ctx.env.DB.batch(
    prepared(
      ctx.env.DB,
      bulkInsert(session, [row("old", NOW - 31 * DAY), row("recent", NOW - DAY), row("live", NOW + DAY)]),
    ),
  );
  expect(await forgetExpired(ctx)).toMatchObject({ sessions: 1 });
  expect(await forgetExpired(ctx)).toMatchObject({ sessions: 0 });
  expect(
    (await ctx.db.select().from(session)).map((s) => s.id).toSorted((a, b) => a.localeCompare(b)),
  ).toEqual(["live", "recent"]);
  await expect(forgetExpired(as("direction"))).rejects.toMatchObject({ kind: "forbidden" });
});

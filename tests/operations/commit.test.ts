import { env } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { bulkInsert } from "~/db/batch";
import { choice } from "~/db/schema/settings";
import { contextFor } from "~/operations/context.server";
import { must } from "~/operations/guards";
import { nextNumber } from "~/operations/numbers";

test("a refused guard leaves nothing behind", async () => {
  const ctx = contextFor(env, { viewer: { kind: "system", job: "test" } });
  const rows = [1, 2, 3].map((n) => ({
    id: ctx.newId(),
    list: "unit" as const,
    label: `u${n}`,
    semantics: null,
    position: n,
    colour: "slate",
  }));
  const taken = nextNumber("FA", ctx.today);
  const commit = (ok: boolean) =>
    ctx.commit({
      guards: [must("test", ok ? sql`1` : sql`exists(select 1 from choice where label = ${"zz"})`)],
      writes: [...taken.take, ...bulkInsert(choice, rows)],
      change: { kind: "choice", id: "x", action: "added" },
    });
  await expect(commit(false)).rejects.toMatchObject({ kind: "conflict" });
  expect(await ctx.db.select().from(choice)).toHaveLength(0);
  await commit(true);
  expect(await ctx.db.select().from(choice)).toHaveLength(3);
  expect((await env.DB.prepare("select last from number_series").first<{ last: number }>())?.last).toBe(1);
});

import { beforeAll, expect, test } from "vitest";
import { client } from "~/db/schema/clients";
import { choicesOf, loadCompany } from "~/operations/settings/load";
import { as, newWorld } from "../world/world";

beforeAll(newWorld);

test("the small company of the suites stands", async () => {
  const ctx = as("bureau");
  expect((await loadCompany(ctx)).siren).toBe("100000009");
  expect(await ctx.db.select().from(client)).toHaveLength(2);
  expect((await choicesOf(ctx, "client-status")).map((c) => c.label)).toEqual([
    "Prospect",
    "Client",
    "Corbeille",
  ]);
  expect(ctx.today).toBe("2026-11-23");
});

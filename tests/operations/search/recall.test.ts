import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { loadLarge } from "~/db/demo/large/load";
import { recalled, typoSet } from "~/db/demo/large/typos";
import { search } from "~/operations/search/search";
import { as } from "../../world/world";

const CLIENTS = 3000;
beforeAll(() => loadLarge(env.DB, { clients: CLIENTS, articles: 50, documents: 10 }));

test("S8 of 500 mistyped names, 95 in 100 are among the first five results", async () => {
  const set = typoSet(CLIENTS);
  expect(set).toHaveLength(500);
  const missed: string[] = [];
  for (const typo of set) {
    const { groups } = await search(as("bureau"), typo.typed);
    if (!recalled(typo, groups)) missed.push(`${typo.sort}: ${typo.typed} for ${typo.meant.join(" ")}`);
  }
  expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(25);
}, 120_000);

test("S8 dupnot is Dupont", async () => {
  const found = await search(as("bureau"), "dupnot");
  expect(found.corrected).toBe("dupont");
  expect(found.groups[0]?.results[0]?.title).toMatch(/DUPONT/i);
});

import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { loadLarge } from "~/db/demo/large/load";
import { platesIn } from "~/db/demo/large/plates";
import { recalled, type Typo, typoSet } from "~/db/demo/large/typos";
import { sound, soundKey } from "~/domain/search/typo";
import { search } from "~/operations/search/search";
import { as } from "../../world/world";

const CLIENTS = 3000;
beforeAll(async () => {
  await loadLarge(env.DB, { clients: CLIENTS, articles: 400, documents: 200 });
  await platesIn(env.DB, 100);
});

test("S8 of 500 mistyped names, titles and numbers, 95 in 100 lead to their row among the first five", async () => {
  const set = await typoSet(env.DB);
  expect(set).toHaveLength(500);
  expect(new Set(set.map(({ about }) => about)).size).toBe(6);
  const missed: Typo[] = [];
  for (const typo of set) {
    const { groups } = await search(as("bureau"), typo.typed);
    if (!recalled(typo, groups)) missed.push(typo);
  }
  const told = missed.map(
    ({ about, sorts, typed, right }) => `${about} ${sorts.join()}: ${typed} (${right})`,
  );
  expect(missed.length, told.join("\n")).toBeLessThanOrEqual(25);
}, 120_000);

test("S8 dupnot is Dupont", async () => {
  const found = await search(as("bureau"), "dupnot");
  expect(found.corrected).toBe("dupont");
  expect(found.groups[0]?.results[0]?.title).toMatch(/DUPONT/i);
});

test.each([
  ["rousso", "rousseau"],
  ["rey", "rey"],
])("S8 %s is %s", async (typed, meant) => {
  const found = await search(as("bureau"), typed);
  expect(found.corrected ?? typed).toBe(meant);
});

test("S8 the index hears words as the rules do", async () => {
  const { results } = await env.DB.prepare(
    "select term, (select near from search_near n where n.term = t.term and near like '~%') as near from search_term t",
  ).all<{ term: string; near: string | null }>();
  expect(results.length).toBeGreaterThan(200);
  for (const { term, near } of results) {
    const heard = sound(term);
    expect(near, term).toBe(heard === null ? null : soundKey(heard));
  }
});

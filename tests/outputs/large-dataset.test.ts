import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { largeArticles, largeClients, largeDocuments, searchMix } from "~/db/demo/large/dataset";
import { anyOld, isOld, largeLives } from "~/db/demo/large/lives";

/** The first 16 digits of the SHA-256 of every row as a line of JSON. */
function digest(rows: Iterable<object>): string {
  const hash = createHash("sha256");
  for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
  return hash.digest("hex").slice(0, 16);
}

test("the large company is the same on every machine: clients", () => {
  expect(digest(largeClients(100_000))).toBe("4fff55a13f41f280");
});

test("the large company is the same on every machine: articles", () => {
  expect(digest(largeArticles(20_000))).toBe("e30e2a832587125b");
});

test("the large company is the same on every machine: quotes and invoices", () => {
  const of = { clients: 100_000, articles: 20_000 };
  expect(digest(largeDocuments(20_000, of))).toBe("6c8c77071b5924f6");
  expect(digest(largeDocuments(20_000, { ...of, seed: 5 }))).toBe("a73558ccec2a0978");
});

test("the large company is the same on every machine: what lives with its clients", () => {
  expect(digest(largeLives(100_000))).toBe("fce018939655aa52");
});

test("what lives with clients is as a company's: four in ten have an ouvrage, one in ten ten years of history", () => {
  const lives = [...largeLives(1000)];
  const old = lives.filter((one) => isOld(one.client));
  expect(lives.filter((one) => one.ouvrage)).toHaveLength(400);
  expect(old).toHaveLength(100);
  for (const { ouvrage, actions, notes } of old) {
    expect(ouvrage?.equipment.length).toBeGreaterThan(0);
    expect(actions.filter((one) => one.done === null)).toHaveLength(1);
    expect(actions.filter((one) => one.done !== null).length).toBeGreaterThan(1);
    expect(notes.length).toBeGreaterThan(11);
  }
  const open = lives.flatMap((one) => one.actions).filter((one) => one.done === null);
  expect(open.filter((one) => one.due < 0).length).toBeGreaterThan(10);
  expect(open.filter((one) => one.due >= 0).length).toBeGreaterThan(100);
  for (const one of lives.flatMap(({ actions }) => actions)) expect(one.done ?? -1).toBeLessThan(0);
  expect(new Set(Array.from({ length: 300 }, (_, k) => anyOld(k, 1000) % 10))).toEqual(new Set([0]));
});

test("a larger set begins with the smaller one", () => {
  const many = largeClients(2000);
  for (const one of largeClients(300)) expect(many.next().value).toEqual(one);
  const lives = largeLives(2000);
  for (const one of largeLives(300)) expect(lives.next().value).toEqual(one);
});

test("the questions of the search are 200, spread over the set", () => {
  const asked = searchMix(2000);
  expect(asked).toHaveLength(200);
  expect(new Set(asked).size).toBeGreaterThan(150);
});

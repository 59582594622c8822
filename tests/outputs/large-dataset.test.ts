import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { largeArticles, largeClients, largeDocuments, searchMix } from "~/db/demo/large/dataset";

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

test("a larger set begins with the smaller one", () => {
  const many = largeClients(2000);
  for (const one of largeClients(300)) expect(many.next().value).toEqual(one);
});

test("the questions of the search are 200, spread over the set", () => {
  const asked = searchMix(2000);
  expect(asked).toHaveLength(200);
  expect(new Set(asked).size).toBeGreaterThan(150);
});

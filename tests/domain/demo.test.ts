import { expect, test } from "vitest";
import { demoArticles } from "~/db/demo/articles";
import { demoClients } from "~/db/demo/clients";
import { demoCompany } from "~/db/demo/company";
import { demoQuotes } from "~/db/demo/quotes";
import { chance } from "~/db/demo/random";
import { totals } from "~/domain/documents/totals";
import { isIban } from "~/domain/identity/bank";
import { isSiren, isSiret } from "~/domain/identity/siren";

const NOW = Date.parse("2026-11-23T09:00:00Z");

function company() {
  const luck = chance(20261123);
  const clients = demoClients(luck, NOW);
  return { clients, quotes: demoQuotes(luck, clients, demoArticles(NOW), NOW) };
}

test("the demo company is the same every time", () => {
  expect(JSON.stringify(company())).toBe(JSON.stringify(company()));
});

test("its identity and its customers' pass the official checks", () => {
  const own = demoCompany(NOW);
  expect([isSiren(own.siren), isSiret(own.siret), isIban(own.iban ?? "")]).toEqual([true, true, true]);
  const sirens = company()
    .clients.map((c) => c.row.siren ?? "")
    .filter(Boolean);
  expect(sirens.length).toBeGreaterThan(10);
  expect(sirens.every(isSiren)).toBe(true);
});

test("its quotes cost something, sell for more, and none is answered before it was sent", () => {
  for (const { row, body, costs } of company().quotes) {
    expect(totals(body).gross).toBe(row.grossCents);
    const bought = body.lines.reduce(
      (sum, line) =>
        sum +
        (line.kind === "item" && line.optionId === null
          ? (Number(costs[line.id] ?? 0) * line.quantity) / 100_000
          : 0),
      0,
    );
    expect(row.netCents).toBeGreaterThan(bought);
    if (row.acceptedAt !== null)
      expect(row.acceptedAt).toBeGreaterThan(row.sentAt ?? Number.POSITIVE_INFINITY);
  }
});

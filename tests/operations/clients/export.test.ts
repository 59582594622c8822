import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { loadLarge } from "~/db/demo/large/load";
import { exportClients } from "~/operations/clients/export-clients";
import { as } from "../../world/world";

const COUNT = 4100;
beforeAll(() => loadLarge(env.DB, { clients: COUNT, articles: 10, documents: 5 }));

const lines = async (filters: Parameters<typeof exportClients>[1]) =>
  (await new Response(await exportClients(as("bureau"), filters)).text()).trimEnd().split("\r\n");

test("the export holds every client once, whatever the number of pages read for it", async () => {
  const [head, ...rows] = await lines({});
  expect(head).toMatch(/^Code;Nom;/);
  expect(new Set(rows.map((row) => row.split(";")[0])).size).toBe(COUNT);
  expect(rows).toHaveLength(COUNT);
  expect(rows.find((row) => row.startsWith("CU0000001;"))).toMatch(/;0\d( \d\d){4};[^;]+@exemple\d+\.fr;/);
});

test("the export keeps the filters and the order of the screen", async () => {
  const companies = await lines({ kind: "company", sort: "created", descending: true });
  expect(companies.length).toBeGreaterThan(1000);
  expect(companies.slice(1).every((row) => row.split(";")[2] === "Société")).toBe(true);
});

test("an export of nobody is its headings", async () => {
  expect(await lines({ text: "zzzzzzzz" })).toHaveLength(1);
});

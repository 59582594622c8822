import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { loadLarge } from "~/db/demo/large/load";
import { exportList } from "~/operations/lists/export-list";
import { as } from "../../world/world";

const COUNT = 4100;
beforeAll(() => loadLarge(env.DB, { clients: COUNT, articles: 10, documents: 5 }));

const lines = async (address: string, columns?: "all") => {
  const { bytes } = await exportList(as("bureau"), "clients", new URLSearchParams(address), {
    as: "csv",
    columns,
  });
  return (await new Response(bytes).text()).trimEnd().split("\r\n");
};

test("the export holds every client once, whatever the number of pages read for it", async () => {
  const [head, ...rows] = await lines("", "all");
  expect(head).toMatch(/^\ufeff?Nom;Statut;Type;Code;/);
  expect(new Set(rows.map((row) => row.split(";")[3])).size).toBe(COUNT);
  expect(rows).toHaveLength(COUNT);
  expect(rows.find((row) => row.includes(";CU0000001;"))).toMatch(/;0\d( \d\d){4};[^;]+@exemple\d+\.fr;/);
});

test("the export keeps the filters and the order of the screen", async () => {
  const companies = await lines("c=nom,type,creation&f=type:in:company&tri=-creation");
  expect(companies.length).toBeGreaterThan(1000);
  expect(companies[0]).toMatch(/^\ufeff?Nom;Type;Créé le$/);
  expect(companies.slice(1).every((row) => row.split(";")[1] === "Société")).toBe(true);
});

test("an export of nobody is its headings", async () => {
  expect(await lines("q=zzzzzzzz")).toHaveLength(1);
});

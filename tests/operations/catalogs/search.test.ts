import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import { listSuppliers } from "~/operations/catalogs/list-suppliers";
import { searchCatalogs } from "~/operations/catalogs/search-catalogs";
import { showSupplier } from "~/operations/catalogs/show-supplier";
import { contextFor } from "~/operations/context.server";
import { as, NOW, newWorld } from "../../world/world";
import { itemAt, newCatalogs } from "./world";

beforeAll(async () => {
  await newWorld();
  await newCatalogs();
});

test("an item is found by its reference whatever its dashes, the beginning of it, and its EAN", async () => {
  const item = await itemAt(2, 7);
  const reference = String(item?.reference);
  const loose = reference.toLowerCase().replaceAll(/[.-]/g, " ");
  expect((await searchCatalogs(as("commercial"), loose))[0]).toMatchObject({
    id: item?.id,
    supplier: "Comptoir du Bassin",
    pricedOn: "2026-10-14",
  });
  const begun = await searchCatalogs(as("commercial"), reference.slice(0, 5));
  expect(begun.map(({ id }) => id)).toContain(item?.id);
  const coded = await env.CATALOG.prepare("select id, ean from catalog_item where ean <> '' limit 1").first<{
    id: number;
    ean: string;
  }>();
  expect((await searchCatalogs(as("commercial"), String(coded?.ean)))[0]?.id).toBe(coded?.id);
});

test("words find all that say all of them, from every supplier, and from one when it is named", async () => {
  const found = await searchCatalogs(as("commercial"), "pompe filtr", "", 50);
  expect(found.length).toBeGreaterThan(10);
  for (const { label, familyPath } of found)
    expect(`${label} ${familyPath}`.toLowerCase()).toMatch(/pompe.*filtr|filtr.*pompe/);
  expect(new Set(found.map(({ supplier }) => supplier)).size).toBeGreaterThan(1);
  const one = await searchCatalogs(as("commercial"), "pompe", "demo-sup-2", 50);
  expect(new Set(one.map(({ supplierId }) => supplierId))).toEqual(new Set(["demo-sup-2"]));
  expect(await searchCatalogs(as("commercial"), "aquanord margelle")).not.toEqual([]);
  expect(await searchCatalogs(as("commercial"), "margelle disjoncteur")).toEqual([]);
  expect(await searchCatalogs(as("commercial"), 'po"mpe* OR (')).toEqual([]);
});

test("what an item costs leaves the server for those who may see costs, and no price for the technician", async () => {
  const [seller] = await searchCatalogs(as("commercial"), "pompe", "demo-sup-1");
  expect(seller?.netPrice).toBeGreaterThan(0);
  const [office] = await searchCatalogs(as("bureau"), "pompe", "demo-sup-1");
  expect(office).toHaveProperty("listPrice");
  expect(office).not.toHaveProperty("netPrice");
  const [technician] = await searchCatalogs(as("technicien"), "pompe", "demo-sup-1");
  expect(technician).not.toHaveProperty("listPrice");
});

test("a supplier that is hidden is found no more, at once, and comes back", async () => {
  await searchCatalogs(as("commercial"), "pompe");
  await showSupplier(as("bureau"), "demo-sup-1", false);
  expect(await searchCatalogs(as("commercial"), "pompe", "demo-sup-1")).toEqual([]);
  expect((await listSuppliers(as("technicien"))).suppliers.find(({ id }) => id === "demo-sup-1")?.shown).toBe(
    false,
  );
  await showSupplier(as("bureau"), "demo-sup-1", true);
  expect(await searchCatalogs(as("commercial"), "pompe", "demo-sup-1")).not.toEqual([]);
});

test("another company's own supplier does not exist here", async () => {
  await env.CATALOG.batch([
    env.CATALOG.prepare("update catalog_supplier set owner = 'another' where id = 'demo-sup-3'"),
  ]);
  expect(await searchCatalogs(as("commercial"), "coude", "demo-sup-3")).toEqual([]);
  await expect(showSupplier(as("bureau"), "demo-sup-3", false)).rejects.toThrow("not-found");
  await env.CATALOG.prepare("update catalog_supplier set owner = 'company' where id = 'demo-sup-3'").run();
  expect(await searchCatalogs(as("commercial"), "coude", "demo-sup-3")).not.toEqual([]);
});

test("a house without a base of catalogues finds nothing and says so", async () => {
  const { CATALOG: _, ...without } = env;
  const ctx = contextFor(without as Env, { viewer: as("commercial").viewer, clock: () => NOW });
  expect(await searchCatalogs(ctx, "pompe")).toEqual([]);
  expect(await listSuppliers(ctx)).toMatchObject({ here: false, suppliers: [] });
  await expect(showSupplier(ctx, "demo-sup-1", false)).rejects.toThrow("forbidden");
});

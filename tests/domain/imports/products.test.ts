import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { CLIENT_FIELDS } from "~/domain/imports/client-fields";
import { plannedClients } from "~/domain/imports/clients/plan";
import { readDrafts } from "~/domain/imports/clients/read";
import { decodeText, separatorOf } from "~/domain/imports/decode";
import { guessedMapping } from "~/domain/imports/headers";
import { defaultOptions } from "~/domain/imports/options";
import { PRODUCTS, productOf, recognisedProduct } from "~/domain/imports/products/known";
import { productMapping } from "~/domain/imports/products/product";
import { oneOf } from "~/domain/imports/readers";
import { sheetFrom } from "~/domain/imports/sheet";
import { fold } from "~/domain/search/fold";

const statuses = ["Client", "Prospect"].map((label) => ({ value: label, label, names: [label] }));
const origins = [{ value: "Salon", label: "Salon", names: ["Salon"] }];
const FIELDS = CLIENT_FIELDS.map((field) =>
  field.key === "status" || field.key === "origin"
    ? { ...field, ...oneOf(field.key === "status" ? statuses : origins, "une liste", fold) }
    : field,
);

/** A file as the program writes it, planned over an empty base. */
function read(name: string) {
  const text = decodeText(new Uint8Array(readFileSync(join(import.meta.dirname, "files", name))));
  const records: string[][] = parse(text, { delimiter: separatorOf(text), bom: true });
  const sheet = sheetFrom(records.map((cells, i) => ({ row: i + 1, cells })));
  if (!sheet) throw new Error(name);
  const product = recognisedProduct(sheet.header);
  const mapping = guessedMapping(sheet.header, FIELDS, {
    given: product ? productMapping(product, sheet.header) : {},
    wordForWord: true,
  });
  const options = defaultOptions("clients");
  const drafts = readDrafts(sheet, mapping, FIELDS, options, product, true);
  const rows = plannedClients(drafts, {
    clients: [],
    defaultStatus: "Prospect",
    questions: [],
    foreign: true,
    options,
  });
  return { product: product?.label, rows };
}
const people = (row: ReturnType<typeof read>["rows"][number] | undefined) =>
  row?.client?.people.map(({ now }) => [
    now.lastName,
    now.firstName,
    now.function,
    ...now.phones,
    ...now.emails,
  ]);
const places = (row: ReturnType<typeof read>["rows"][number] | undefined) =>
  row?.client?.addresses.map(({ now }) => [now.use, now.street, now.postcode, now.city]);
const reach = (row: ReturnType<typeof read>["rows"][number] | undefined) =>
  row?.client?.points.map(({ value }) => value);

describe("I14 files of other programs are recognised by their headings", () => {
  test("Dolibarr, third parties", () => {
    const { product, rows } = read("dolibarr-tiers.csv");
    expect(product).toBe("Dolibarr");
    expect(rows.map(({ action }) => action)).toEqual(["create", "create"]);
    expect(rows[0]?.values).toMatchObject({
      kind: "company",
      companyName: "Menuiserie Aubert SARL",
      code: "CU1903-0001",
      siret: "73282932000074",
      vatNumber: "FR44732829320",
      status: "Client",
      observations: "Passer par la cour",
    });
    expect(rows[0]?.client?.externals).toEqual(["12"]);
    expect(rows[1]?.values).toMatchObject({
      kind: "person",
      lastName: "Berger",
      firstName: "Lucie",
      status: "Prospect",
    });
    expect(places(rows[1])).toEqual([["main", "3 chemin du Moulin", "01000", "Bourg-en-Bresse"]]);
  });
  test("Dolibarr, contacts: one row a contact, one client a company", () => {
    const { product, rows } = read("dolibarr-contacts.csv");
    expect(product).toBe("Dolibarr (contacts)");
    expect(rows).toMatchObject([{ row: 2, also: [3], action: "create", title: "Menuiserie Aubert SARL" }]);
    expect(reach(rows[0])).toEqual(["+33476000001", "contact@aubert.example"]);
    expect(people(rows[0])).toEqual([
      ["Aubert", "Claire", "Gérante", "+33612000041", "claire@aubert.example"],
      ["Petit", "Yann", "Chef d'atelier", "+33612000042", "+33476000003", "yann@aubert.example"],
    ]);
  });
  test("EBP, in windows-1252: the address of invoices is the main one, a person's contact is the person", () => {
    const { product, rows } = read("ebp-clients.csv");
    expect(product).toBe("EBP");
    expect(rows[0]).toMatchObject({
      action: "create",
      values: { kind: "company", companyName: "PISCINES DURAND", code: "CL00012" },
    });
    expect(places(rows[0])).toEqual([
      ["main", "ZA des Pins", "13400", "AUBAGNE"],
      ["delivery", "9 quai du Port", "13600", "LA CIOTAT"],
    ]);
    expect(people(rows[0])).toEqual([["Durand", "Éric", "Gérant"]]);
    expect(rows[1]).toMatchObject({
      values: { kind: "person", lastName: "Leroy", firstName: "Sophie", civility: "Madame" },
    });
    expect([places(rows[1])?.length, people(rows[1])]).toEqual([1, []]);
  });
  test("Extrabat, in UTF-16", () => {
    const { product, rows } = read("extrabat-clients.csv");
    expect(product).toBe("Extrabat");
    expect(rows[0]?.values).toMatchObject({
      lastName: "Moreau",
      firstName: "Luc",
      code: "C0884",
      origin: "Salon",
    });
    expect(reach(rows[0])).toEqual(["+33612000884", "luc.moreau@exemple.fr"]);
    expect(places(rows[1])).toEqual([
      ["main", "1 quai Perdtemps", "01260", "Nyon-sur-Seille"],
      ["site", "4 route du Golf", "01220", "Divonne"],
    ]);
  });
  test("Obat: a lost zero of a phone comes back", () => {
    const { product, rows } = read("obat-clients.csv");
    expect(product).toBe("Obat");
    expect(reach(rows[0])).toContain("+33612000031");
    expect(places(rows[0])?.map(([use]) => use)).toEqual(["main", "site"]);
    expect(rows[1]?.values).toMatchObject({ kind: "company", companyName: "Bocage Constructions" });
  });
  test("Sage Batigest, cut by tabs", () => {
    const { product, rows } = read("batigest-clients.csv");
    expect(product).toBe("Sage Batigest");
    expect(rows[0]?.values).toMatchObject({
      kind: "person",
      lastName: "Dupont",
      firstName: "Jacques",
      code: "DUPO01",
    });
    expect(rows[1]?.values).toMatchObject({ kind: "company", companyName: "SCI LES LILAS" });
    expect(people(rows[1])).toEqual([["Roux", "Anne", ""]]);
  });
  test("our own export comes back as it left", () => {
    const head = [
      "Code",
      "Nom",
      "Type",
      "Statut",
      "Adresse",
      "Code postal",
      "Ville",
      "Téléphone",
      "E-mail",
      "SIRET",
      "Suivi par",
    ];
    expect(recognisedProduct(head)?.label).toBe("Aplomb");
  });
  test("a list made by hand is of no program", () => {
    expect(
      recognisedProduct(["Nom", "Prénom", "Adresse", "Code postal", "Ville", "Téléphone", "E-mail"]),
    ).toBeNull();
    expect(recognisedProduct(["Référence", "Désignation", "Prix de vente HT"])).toBeNull();
  });
  test("every column of every product fills a field that exists", () => {
    const keys = new Set(["", ...CLIENT_FIELDS.map(({ key }) => key)]);
    for (const product of PRODUCTS) {
      expect(productOf(product.id)).toBe(product);
      for (const [heading, key] of product.columns)
        expect(keys.has(key), `${product.id} ${heading} ${key}`).toBe(true);
    }
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ARTICLE_FIELDS } from "~/domain/imports/article-fields";
import { CLIENT_FIELDS } from "~/domain/imports/client-fields";
import { decodeText, separatorOf } from "~/domain/imports/decode";
import { guessedMapping, headerSignature, keptMapping } from "~/domain/imports/headers";
import { type Cell, cellText, sheetFrom } from "~/domain/imports/sheet";
import { MAX_UNPACKED_BYTES, unpackedSize } from "~/domain/imports/zip-size";

const field = (key: string, fields = ARTICLE_FIELDS) => {
  const found = fields.find((f) => f.key === key);
  if (!found) throw new Error(key);
  return (cell: Cell) => found.read(cell, cellText(cell));
};

describe("I1 whatever wrote the bytes", () => {
  const text = "Référence;Prix\nŒillet;1,5 €";
  const latin = Uint8Array.from([...text].map((c) => ({ Œ: 0x8c, "€": 0x80 })[c] ?? c.charCodeAt(0)));
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
  test.each([
    ["UTF-8", new TextEncoder().encode(text)],
    ["UTF-8 with mark", new TextEncoder().encode(`\ufeff${text}`)],
    ["windows-1252", latin],
    ["UTF-16 of Excel", utf16],
  ])("%s", (_, bytes) => expect(decodeText(bytes)).toBe(text));
});

test.each([
  ["ref;prix\nA;1 234,56\nB;2,5", ";"],
  ["ref,prix\nA,12.5\nB,3", ","],
  ["ref\tprix\nA\t1,5", "\t"],
  ['ref|nom\nA|"x;y;z"', "|"],
  ['nom;prix\n"a, b, c, d";1,5\n"e, f, g, h";2,5', ";"],
  ['ref;texte\nA;"ligne 1\nligne 2, suite, fin"\nB;x', ";"],
])("I2 %j is cut by %j", (text, separator) => expect(separatorOf(text)).toBe(separator));

describe("I3 headers find their field", () => {
  test.each([
    ["Réf. article", "reference"],
    ["DÉSIGNATION", "label"],
    ["Prix d’achat H.T.", "purchasePrice"],
    ["PA HT (€)", "purchasePrice"],
    ["prix_vente_ht", "salePrice"],
    ["PU HT", "salePrice"],
    ["Taux TVA", "vatBp"],
    ["Sous-famille", "subFamily"],
    ["Gencod", "ean"],
    ["Purchase Price", "purchasePrice"],
  ])("%s", (header, key) => expect(guessedMapping([header], ARTICLE_FIELDS)[0]).toBe(key));
  test.each([
    ["Raison sociale", "companyName"],
    ["CP", "postcode"],
    ["Tél. portable", "phone2"],
    ["Courriel", "email"],
    ["Code client", "code"],
    ["E-mail", "email"],
  ])("%s (clients)", (header, key) => expect(guessedMapping([header], CLIENT_FIELDS)[0]).toBe(key));
  test("a field goes to one column, unknown headers to none", () => {
    expect(guessedMapping(["Prix", "Prix de vente", "Couleur", ""], ARTICLE_FIELDS)).toEqual({
      0: "salePrice",
    });
    expect(
      keptMapping({ 0: "label", 1: "label", 2: "gone", 9: "ean" }, ["a", "b", "c"], ARTICLE_FIELDS),
    ).toEqual({ 0: "label" });
    expect(headerSignature(["Réf.", "Prix HT"])).toBe(headerSignature(["REF", "prix h.t."]));
  });
});

describe("I5 messy cells: what can be read, and undefined for what can't", () => {
  test.each<[Cell, number | undefined]>([
    ["1 234,56 €", 12_345_600],
    ["1\u202f234,56\u00a0€", 12_345_600],
    ["1.234,56", 12_345_600],
    ["1,234.56", 12_345_600],
    ["12.5", 125_000],
    ["0", 0],
    [0, 0],
    [12.3, 123_000],
    ["12,50 € HT", 125_000],
    ["gratuit", undefined],
    ["sur devis", undefined],
    ["12/03/2026", undefined],
    ["-5", undefined],
    ["1 23,4", undefined],
    ["99999999", undefined],
    ["=A1*2", undefined],
    ["<b>12</b>", undefined],
  ])("price %j", (cell, value) => expect(field("salePrice")(cell)).toBe(value));
  test.each<[Cell, number | undefined]>([
    ["20", 2000],
    ["20 %", 2000],
    ["5,5", 550],
    ["8.5%", 850],
    [0.2, 2000],
    [0.055, 550],
    [20, 2000],
    ["19,6", undefined],
    ["normale", undefined],
  ])("VAT %j", (cell, value) => expect(field("vatBp")(cell)).toBe(value));
  test.each<[string, Cell, unknown]>([
    ["ean", 4006381333931, "4006381333931"],
    ["ean", "4,00638E+12", undefined],
    ["reference", "3,25E+12", undefined],
    ["warrantyMonths", "2 ans", 24],
    ["warrantyMonths", "24 mois", 24],
    ["warrantyMonths", "à vie", undefined],
    ["type", "MAIN D'ŒUVRE", "labour"],
    ["type", "machin", undefined],
    ["salesAccount", 707100, "707100"],
    ["salesAccount", "607100", undefined],
    ["label", "x".repeat(201), undefined],
  ])("%s %j", (key, cell, value) => expect(field(key)(cell)).toBe(value));
  test.each<[string, Cell, unknown]>([
    ["phone", "06 12 34 56 78", "+33612345678"],
    ["phone", 612345678, "+33612345678"],
    ["phone", "+33 (0)6.12.34.56.78", "+33612345678"],
    ["phone", "voir note", undefined],
    ["phone", "Tél : 04 78 00 00 00", "+33478000000"],
    ["phone", "06.12.34.56.78 (bureau)", "+33612345678"],
    ["phone", "06 12 34 56 78 / 04 78 00 00 00", "+33612345678;+33478000000"],
    ["phone", "33612345678", "+33612345678"],
    ["phone", "06 12 34 56 78 / 12", undefined],
    ["email", "Claire Roux <Claire@Exemple.fr>", "claire@exemple.fr"],
    ["email", "a@b.fr; c@d.fr", "a@b.fr;c@d.fr"],
    ["fullAddress", "12 rue Haute, 69001 Lyon", "12 rue Haute, 69001 Lyon"],
    ["fullAddress", "Lyon", undefined],
    ["billing.postcode", "F-69001", "69001"],
    ["email", " Jean@Exemple.FR ", "jean@exemple.fr"],
    ["email", "jean(at)exemple.fr", undefined],
    ["postcode", 1000, "01000"],
    ["siren", "100 000 009", "100000009"],
    ["siren", "123456789", undefined],
    ["kind", "Particulier", "person"],
  ])("client %s %j", (key, cell, value) => expect(field(key, CLIENT_FIELDS)(cell)).toBe(value));
});

test("I8 text stays text: markup visible, hidden and turning characters gone", () => {
  expect(cellText("<script>alert(1)</script>")).toBe("<script>alert(1)</script>");
  expect(cellText("abc\u202egpj.exe\u200b\u0007")).toBe("abcgpj.exe");
  expect(field("label")("Poêle\n  8 kW")).toBe("Poêle 8 kW");
  expect(field("description")("a\r\nb")).toBe("a\nb");
  expect(cellText(0.1 + 0.2)).toBe("0.3");
});

test("I9 longer prices are rounded once, half away from zero", () => {
  expect(field("salePrice")("33,33335")).toBe(333_334);
  expect(field("salePrice")("0,00004999")).toBe(0);
  expect(field("salePrice")(100 / 3)).toBe(333_333);
});

test("I9 any price of four decimals survives its French writing", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (value) => {
      const whole = Math.floor(value / 10_000).toLocaleString("fr-FR");
      const text = `${whole},${String(value % 10_000).padStart(4, "0")} €`;
      return field("salePrice")(text) === value;
    }),
    { seed: 7 },
  );
});

test("I10 empty rows are skipped, titles above the header too; a lying archive is refused", () => {
  const rows = [
    { row: 1, cells: ["Tarif 2026"] },
    { row: 2, cells: ["", " "] },
    { row: 3, cells: ["Réf", "Prix"] },
    { row: 7, cells: ["A", 12] },
  ];
  expect(sheetFrom(rows)).toEqual({ header: ["Réf", "Prix"], rows: [{ row: 7, cells: ["A", 12] }] });
  expect(sheetFrom([{ row: 1, cells: [""] }])).toBeNull();
  expect(unpackedSize(new Uint8Array(100))).toBeGreaterThan(MAX_UNPACKED_BYTES);
});

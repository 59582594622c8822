import { expect, test } from "vitest";
import { PLAIN_TITLE } from "~/domain/documents/document";
import { basisPoints, type Cents, quantity, unitPrice } from "~/domain/money/money";
import { printPaper } from "~/outputs/print";
import { pageTexts, wordsOf } from "./read-pdf";
import { item, paper, person, poolQuote, seller } from "./sample";

const thousands = "\u00a0";

test("a quote shows who, what and how much", async () => {
  const [first = "", second = ""] = await pageTexts(await printPaper(poolQuote()));
  for (const words of [
    "Devis",
    "DE-2026-00012",
    "Hôtel du Parc SAS",
    "20/12/2026",
    "Marcy-l’Étoile",
    "1.3.1",
    "−5\u00a0%",
  ])
    expect(first).toContain(words);
  expect(first).toContain("SIRET\u00a0100\u00a0000\u00a0009\u00a000017");
  expect(second).toContain(`Total TTC | 23${thousands}765,70\u00a0€`);
  expect(second).toContain("Bon pour accord");
  expect(second).toContain("Page 2/2");
});

test("SAL-22 SAL-24 options are named as not counted, with their own total and the total with all of them", async () => {
  const text = (await pageTexts(await printPaper(poolQuote()))).join("\n");
  expect(text.match(/Option — non comprise dans le total/g)).toHaveLength(2);
  expect(text).toContain(
    `Total de l’option : 1${thousands}290,00\u00a0€ HT, soit 1${thousands}548,00\u00a0€ TTC`,
  );
  expect(text).toContain(`Total avec toutes les options TTC | 33${thousands}475,30\u00a0€`);
});

test("D12 D13 a section says how it comes to its amount, a variant what it changes", async () => {
  const choice = { id: "c", label: "Revêtement" };
  const rooms = {
    ...PLAIN_TITLE,
    id: "t",
    kind: "title",
    level: 1,
    optionId: null,
    label: "Chambre",
  } as const;
  const lines = [
    { ...rooms, quantity: quantity(15_000), discount: basisPoints(1_000) },
    item("a", "Peinture", { unitPrice: unitPrice(1_000_000), vatRate: basisPoints(2_000) }),
    item("l", "Liner", { optionId: "liner", unitPrice: unitPrice(100_000), vatRate: basisPoints(2_000) }),
    item("p", "PVC armé", { optionId: "pvc", unitPrice: unitPrice(300_000), vatRate: basisPoints(2_000) }),
  ];
  const options = [
    { id: "liner", label: "Liner", retained: true, choice },
    { id: "pvc", label: "PVC", retained: false, choice },
  ];
  const text = (await pageTexts(await printPaper(paper(lines, {}, options)))).join("\n");
  expect(text).toContain(`15 × 110,00\u00a0€, remise 10\u00a0%`);
  expect(text).toMatch(/Revêtement +— variante comprise dans le total/);
  expect(text).toMatch(/Revêtement +— variante au choix, non comprise dans le total/);
  expect(text).toContain(
    `Total de la variante, pour 15 : 405,00\u00a0€ HT, soit 486,00\u00a0€ TTC (+ 324,00\u00a0€ sur le total)`,
  );
});

test("ART-20 a text line leaves quantity, unit, price and total empty", async () => {
  const pages = await wordsOf(await printPaper(poolQuote()));
  const words = pages.flat();
  const text = words.find((word) => word.text.startsWith("Le sol est supposé"))!;
  const beside = words.filter((word) => Math.abs(word.y - text.y) < 3);
  expect(beside.map((word) => word.text)).toEqual([text.text]);
});

const longQuote = () =>
  paper(
    Array.from({ length: 90 }, (_, at) =>
      at % 10 === 0
        ? ({
            ...PLAIN_TITLE,
            kind: "title",
            level: 1,
            id: `l${at}`,
            optionId: null,
            label: `Lot ${at / 10 + 1}`,
          } as const)
        : item(`l${at}`, `Article ${at}`, {
            quantity: quantity(1000 + at * 10),
            unitPrice: unitPrice(100_000 + at * 37),
          }),
    ),
  );

test("a document over several pages repeats its heading and counts its pages", async () => {
  const texts = await pageTexts(await printPaper(longQuote()));
  expect(texts.length).toBeGreaterThanOrEqual(3);
  texts.forEach((text, at) => {
    if (at < texts.length - 1) expect(text).toContain("Désignation | Qté | Unité | PU HT");
    expect(text).toContain(`Page ${at + 1}/${texts.length}`);
  });
});

test("the table's heading never stands without a row under it, even after an option", async () => {
  for (let count = 14; count < 24; count += 1) {
    const lines = Array.from({ length: count }, (_, at) =>
      item(`l${at}`, `Article ${at}`, at === count - 1 ? { optionId: "o" } : {}),
    );
    const options = [{ id: "o", label: "Volet", retained: false, choice: null }];
    for (const text of await pageTexts(await printPaper(paper(lines, { mentions: [] }, options))))
      if (text.includes("Désignation | Qté")) expect(text, `${count} lines`).toMatch(/Article \d+/);
  }
});

test("no title ends a page without its first line, no total stands without a line above it", async () => {
  for (const page of (await wordsOf(await printPaper(longQuote()))).slice(0, -1)) {
    const body = page.filter((word) => word.y < 780).sort((a, b) => a.y - b.y);
    expect(body.at(-1)!.text).not.toMatch(/^Lot /);
  }
  const pages = await pageTexts(await printPaper(longQuote()));
  expect(pages.find((text) => text.includes("Total TTC"))).toMatch(/Article \d+[\s\S]*Total TTC/);
});

test("one signs an amount: it stands beside the signature, whatever page that falls on", async () => {
  const pages = await pageTexts(await printPaper(longQuote()));
  expect(pages.find((text) => text.includes("Bon pour accord"))).toContain(
    `pour 1${thousands}435,24\u00a0€ TTC`,
  );
});

test("figures of a column end at the same place", async () => {
  const words = (await wordsOf(await printPaper(longQuote()))).flat();
  const widths = new Map<string, number>();
  for (const word of words.filter((one) => /^1\d,\d\d$/.test(one.text) && one.x > 500 && one.size === 9))
    widths.set(word.text.length + ":" + word.x.toFixed(2), word.x);
  expect(widths.size).toBe(1);
});

test("M14 the thin space never reaches paper, and names of elsewhere are written in full", async () => {
  const text = (
    await pageTexts(await printPaper(poolQuote({ customer: person, title: "1\u202f234 € \u{1f525}" })))
  ).join("\n");
  expect(text).not.toContain("\u202f");
  expect(text).not.toContain("\ufffd");
  expect(text).toContain("Mme Zoé L’Haÿ-Żółkiewska");
  expect(text).toContain("1\u00a0234 €");
});

test("an invoice says what was paid, what is due, where and until when", async () => {
  const text = (
    await pageTexts(
      await printPaper(
        poolQuote({
          kind: "invoice",
          number: "FA-2026-00042",
          dates: { issued: "2026-11-20", due: "2026-12-20", supply: "2026-11-15", validUntil: null },
          paid: 500_000 as Cents,
          due: 1_176_570 as Cents,
          deposits: [
            { number: "ACO-2026-0001", issuedOn: "2026-09-01", shares: [], gross: 700_000 as Cents },
          ],
        }),
      ),
    )
  ).join("\n");
  expect(text).toContain("Acompte ACO-2026-0001 du 01/09/2026 | −\u00a07\u00a0000,00\u00a0€");
  expect(text).toContain("Net à payer | 11\u00a0765,70\u00a0€");
  expect(text).toContain("IBAN FR76 3000 6000 0112 3456 7890 189");
  expect(text).not.toContain("Bon pour accord");
});

test("a draft says so, a proforma says that it is no invoice, a credit note names its invoice", async () => {
  const of = async (more: Parameters<typeof poolQuote>[0]) =>
    (await pageTexts(await printPaper(poolQuote(more)))).join("\n");
  expect(await of({ number: null })).toContain("Brouillon");
  expect(await of({ kind: "proforma", number: "PF-1" })).toContain("Proforma, ne vaut pas facture");
  const original = { kind: "invoice" as const, number: "FA-2026-00041", issuedOn: "2026-10-02" };
  expect(await of({ kind: "credit-note", number: "AV-1", original })).toContain(
    "Sur facture | FA-2026-00041 | du 02/10/2026",
  );
});

test("columns that have nothing to say are not printed", async () => {
  const lines = [item("a", "Article", { discount: basisPoints(0), vatRate: basisPoints(0) })];
  const text = (
    await pageTexts(await printPaper(paper(lines, { tax: { regime: "franchise", onDebits: false } })))
  ).join("\n");
  expect(text).not.toContain("Remise");
  expect(text).not.toContain("TVA |");
  expect(text).not.toContain(" HT");
});

test("a logo and a drawn signature are on the paper, and neither is needed", async () => {
  const dot = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
    "base64",
  );
  const acceptance = {
    signer: "Zoé",
    at: "23 novembre 2026 à 10:42",
    documentHash: "ab".repeat(32),
    drawing: null,
  };
  const pictures = async (more: Parameters<typeof poolQuote>[0]) =>
    Buffer.from(await printPaper(poolQuote(more)))
      .toString("latin1")
      .split("/Subtype /Image").length - 1;
  const signed = await printPaper(poolQuote({ acceptance }));
  expect((await pageTexts(signed)).join()).toContain("Accepté par Zoé");
  expect(await pictures({})).toBe(0);
  expect(await pictures({ seller: { ...seller, logo: new Uint8Array(dot) } })).toBeGreaterThan(0);
  const png = { ...acceptance, drawing: { kind: "png" as const, bytes: new Uint8Array(dot) } };
  expect(await pictures({ acceptance: png })).toBeGreaterThan(0);
  expect(await pictures({ seller: { ...seller, logo: new Uint8Array([1, 2, 3]) } })).toBe(0);
});

test("Q19 an off-premises quote ends with the withdrawal form on a page of its own, its signed copy too", async () => {
  const withdrawal = [{ code: "withdrawal", text: "Contrat conclu hors établissement." }];
  const offer = { customer: person, mentions: withdrawal };
  const acceptance = { signer: "Zoé", at: "23 novembre 2026", documentHash: "ab".repeat(32), drawing: null };
  const plain = await pageTexts(await printPaper(poolQuote({ customer: person })));
  for (const given of [offer, { ...offer, acceptance }]) {
    const pages = await pageTexts(await printPaper(poolQuote(given)));
    expect(pages).toHaveLength(plain.length + 1);
    const form = (pages.at(-1) ?? "").replaceAll(" | ", " ");
    for (const words of ["Veuillez compléter et renvoyer", "bonjour@deux-rives.example", person.name])
      expect(form).toContain(words);
    expect(form).toContain(`Page ${pages.length}/${pages.length}`);
    expect(form).not.toContain("Bon pour accord");
  }
  expect(plain.join()).not.toContain("Formulaire de rétractation");
});

test("insurance and mediator are printed under the mentions", async () => {
  const words = {
    insurance: "Assurance décennale Rhône Mutuelle, France métropolitaine",
    mediator: "Médiateur : CM2C",
  };
  const text = (await pageTexts(await printPaper(poolQuote({ seller: { ...seller, ...words } })))).join("\n");
  expect(text).toContain(words.insurance);
  expect(text).toContain(words.mediator);
});

test("the same paper gives the same bytes, another paper others", async () => {
  const once = await printPaper(poolQuote());
  const again = await printPaper(poolQuote());
  expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
  expect(Buffer.from(once).equals(Buffer.from(await printPaper(poolQuote({ title: "Autre" }))))).toBe(false);
});

test("three hundred lines print in well under a second and a half", async () => {
  const lines = Array.from({ length: 300 }, (_, at) =>
    item(`l${at}`, `Article ${at}`, {
      description: "Une description qui prend bien deux lignes dans la colonne de désignation.",
    }),
  );
  const start = performance.now();
  await printPaper(paper(lines));
  expect(performance.now() - start).toBeLessThan(1500);
});

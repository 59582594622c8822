import fc from "fast-check";
import { expect, test } from "vitest";
import { PLAIN_TITLE } from "~/domain/documents/document";
import { type Layout, OPTIONAL_COLUMNS, STANDARD } from "~/domain/layouts/layout";
import { quantity, unitPrice } from "~/domain/money/money";
import type { Paper } from "~/outputs/paper";
import { printPaper } from "~/outputs/print";
import { pageTexts, wordsOf } from "./read-pdf";
import { company, item, paper, person, poolQuote } from "./sample";

const lines = [
  { ...PLAIN_TITLE, kind: "title" as const, level: 1 as const, id: "t", optionId: null, label: "Bassin" },
  item("a", "Pompe à vitesse variable", {
    reference: "PV-1100",
    description: "Garantie trois ans.",
    quantity: quantity(2_500),
    unit: "ml",
    unitPrice: unitPrice(1_234_500),
  }),
];
const wornBy = async (layout: Partial<Layout>, more: Partial<Paper> = {}) =>
  (await pageTexts(await printPaper(paper(lines, { layout: { ...STANDARD, ...layout }, ...more })))).join();

test("a column that is left out is printed nowhere, and its figures neither", async () => {
  const full = await wornBy({ columns: [...OPTIONAL_COLUMNS] });
  for (const word of ["Référence", "PV-1100", "Qté", "2,5", "Unité", "PU HT", "123,45", "TVA", "Total HT"])
    expect(full, word).toContain(word);
  const bare = await wornBy({ columns: [], descriptions: false, sections: false });
  for (const word of ["Référence", "PV-1100", "Qté", "Unité", "PU HT", "123,45", "Garantie trois ans."])
    expect(bare, word).not.toContain(word);
  expect(bare).toContain("308,63");
});

test("LY2 LY3 what the law wants is printed all the same", async () => {
  for (const words of [
    await wornBy({ columns: [] }, { kind: "invoice", customer: company }),
    await wornBy({ columns: [] }, { kind: "quote", customer: person }),
  ]) {
    expect(words).toContain("123,45");
    expect(words).toContain("PU HT");
  }
});

test("general terms stand on pages of their own, all of them, numbered with the rest; foot words on each page", async () => {
  const clauses = Array.from(
    { length: 160 },
    (_, i) => `Clause ${i + 1} : le client s'engage, et nous aussi, sans réserve aucune.`,
  );
  const terms = ["Article premier", ...clauses].join("\n");
  const layout = { ...STANDARD, terms, foot: "Qualibat 5112" };
  const pages = await pageTexts(await printPaper(paper(lines, { layout })));
  const all = pages.join();
  for (let clause = 1; clause <= 160; clause++) expect(all).toContain(`Clause ${clause} :`);
  expect(pages).toHaveLength(3);
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`Page ${index + 1}/3`);
    expect(page).toContain("Qualibat 5112");
  }
});

test("LY1 two layouts of one document show the same totals", async () => {
  const totalOf = async (printed: Paper) => {
    const words = (await wordsOf(await printPaper(printed))).flat();
    const at = words.findIndex(({ text }) => text === "Total TTC");
    return words[at + 1]?.text;
  };
  const standard = await totalOf(poolQuote());
  expect(standard).toMatch(/^[\d\s]+,\d\d/);
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        logo: fc.constantFrom("left" as const, "right" as const, "none" as const),
        logoSize: fc.constantFrom("small" as const, "medium" as const, "large" as const),
        numbers: fc.constantFrom("company" as const, "yes" as const, "no" as const),
        columns: fc.subarray([...OPTIONAL_COLUMNS]),
        descriptions: fc.boolean(),
        sections: fc.boolean(),
      }),
      async (layout) => {
        expect(await totalOf(poolQuote({ layout: { ...STANDARD, ...layout } }))).toBe(standard);
      },
    ),
    { numRuns: 12, seed: 7 },
  );
});

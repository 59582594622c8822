import { expect, test } from "vitest";
import {
  guessed,
  linesOfTable,
  looksLikeTable,
  tableOf,
  tsvOf,
} from "~/app/areas/documents/editor/spreadsheet";
import { basisPoints, quantity } from "~/domain/money/money";
import { item, title } from "../../documents/drafts";

const names = () => {
  const made = { count: 0 };
  return () => `n${++made.count}`;
};
const defaults = () => ({ newId: names(), vatRate: basisPoints(2_000), optionId: null, account: "707000" });

test("quoted cells keep their line breaks and quotes", () => {
  expect(tableOf('a\t"deux\nlignes ""ici"""\r\nb\tc\r\n')).toEqual([
    ["a", 'deux\nlignes "ici"'],
    ["b", "c"],
  ]);
  expect(looksLikeTable("un mot")).toBe(false);
  expect(looksLikeTable("a\tb")).toBe(true);
});

test("headings tell the columns, whatever their order", () => {
  const { meanings, rows } = guessed(tableOf("TVA\tQté\tLibellé\tPU HT\tNote\n20\t2\tPompe\t12,50\tx"));
  expect(meanings).toEqual(["vat", "quantity", "label", "unitPrice", "ignore"]);
  expect(rows).toHaveLength(1);
});

test("without headings the contents tell: words, units, figures, percents", () => {
  const text = "POE-8\tPoêle\t1\tu\t2 990,00\t5,5 %\nPOSE-H\tPose\t8\th\t48,90\t10 %";
  expect(guessed(tableOf(text)).meanings).toEqual([
    "reference",
    "label",
    "quantity",
    "unit",
    "unitPrice",
    "vat",
  ]);
});

test("rows become lines; one without any figure a title; what can't be read is told", () => {
  const text = "Désignation\tQté\tUnité\tPU\nFiltration\t\t\t\nPompe\t1,5\tu\t350,00\nSable\tbeaucoup\tkg\t2";
  const { meanings, rows } = guessed(tableOf(text));
  const { lines, doubtful } = linesOfTable(rows, meanings, defaults());
  expect(lines).toMatchObject([
    { kind: "title", label: "Filtration" },
    {
      kind: "item",
      label: "Pompe",
      quantity: 1_500,
      unitPrice: 3_500_000,
      vatRate: 2_000,
      account: "707000",
    },
    { kind: "item", label: "Sable", quantity: 1_000, unit: "kg" },
  ]);
  expect(doubtful).toEqual([3]);
});

test("lines copied for a spreadsheet come back the same", () => {
  const lines = [
    title("t"),
    item("a", {
      label: 'Tube 3" ½',
      description: "En deux\nlignes",
      quantity: quantity(2_500),
      discount: basisPoints(550),
    }),
    item("b", { vatRate: basisPoints(550), unit: "h" }),
  ];
  const { meanings, rows } = guessed(tableOf(tsvOf(lines)));
  const back = linesOfTable(rows, meanings, { ...defaults(), newId: names() }).lines;
  expect(back.map(({ id: _, ...line }) => line)).toEqual(
    lines.map(({ id: _, ...line }) => (line.kind === "item" ? { ...line, account: "707000" } : line)),
  );
});

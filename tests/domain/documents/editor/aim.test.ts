import { expect, test } from "vitest";
import { readAim, withPrices } from "~/app/areas/documents/editor/aim";
import { margins } from "~/domain/documents/margins";
import { pricesFor } from "~/domain/documents/target";
import { totals } from "~/domain/documents/totals";
import { unitPrice } from "~/domain/money/money";
import { body, item } from "../drafts";
import { desk } from "./drafts";

const b = body([item("a"), item("b")]);
const known = margins(b, totals(b), { a: unitPrice(600_000), b: unitPrice(500_000) });

test("D50 one aims at a total or at a margin on it, and anything else says why not", () => {
  expect(readAim("gross", "12 000", known)).toEqual({ on: "gross", amount: 1_200_000 });
  expect(readAim("net", "beaucoup", known)).toMatch(/montant/);
  // 110 € of costs at a margin of 45 %: 200 €.
  expect(readAim("margin", "45", known)).toEqual({ on: "net", amount: 20_000 });
  expect(readAim("margin", "100", known)).toMatch(/moins de 100/);
  expect(readAim("margin", "45", margins(b, totals(b), {}))).toMatch(/inconnu/);
  const aimed = readAim("margin", "50", known);
  if (typeof aimed === "string") throw new Error(aimed);
  const { prices } = pricesFor(b, new Set(["a", "b"]), aimed);
  const after = withPrices(b, prices);
  expect(margins(after, totals(after), { a: unitPrice(600_000), b: unitPrice(500_000) }).whole.rate).toBe(
    5_000,
  );
});

test("prices of the chosen lines are multiplied in one step of undo", () => {
  const it = desk([item("a"), item("b"), item("free", { unitPrice: unitPrice(0) })]);
  it.editor.select(["a", "free"]);
  expect(it.commands.scale(12_000 as never)).toBe(1);
  expect(it.editor.draft().body.lines[0]).toMatchObject({ unitPrice: 1_200_000 });
  it.editor.undo();
  expect(it.editor.draft().body.lines[0]).toMatchObject({ unitPrice: 1_000_000 });
});

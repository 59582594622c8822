import { expect, test } from "vitest";
import { Commands } from "~/app/areas/documents/editor/commands";
import { Editor } from "~/app/areas/documents/editor/editor";
import { blankLine, lineOfArticle, type OfferedArticle } from "~/app/areas/documents/editor/new-lines";
import { type AskTiers, Tiers } from "~/app/areas/documents/editor/tiers";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import type { Tier } from "~/domain/prices/price";
import { item } from "../../documents/drafts";
import { draft } from "./drafts";

const tiers: Tier[] = [
  { from: quantity(0), price: unitPrice(120_000), discount: basisPoints(0) },
  { from: quantity(10_000), price: unitPrice(100_000), discount: basisPoints(500) },
];

function desk(ask: AskTiers) {
  const bag = item("bag", {
    articleId: "granules",
    quantity: quantity(1_000),
    unitPrice: unitPrice(120_000),
  });
  const editor = new Editor(draft([bag]));
  const said: string[] = [];
  const known = new Tiers(ask, (line, tier) => said.push(`${line.id} ${tier.from}`));
  const commands = new Commands(editor, { franchise: false, account: "707000" }, () => false, known);
  const line = () => {
    const [only] = editor.draft().body.lines;
    if (only?.kind !== "item") throw new Error("no line");
    return only;
  };
  const type = (column: "quantity" | "unitPrice", text: string) => commands.type(line(), column, text);
  const sold = () => [line().quantity, line().unitPrice, line().discount];
  return { editor, commands, line, type, sold, said };
}

test("PR9 typing a quantity across a break prices the line anew, says so, and one undo takes both back", async () => {
  const { commands, editor, line, type, sold, said } = desk(async () => [{ id: "granules", tiers }]);
  await commands.enterQuantity(line());
  editor.activate({ line: "bag", column: "quantity" });
  type("quantity", "1");
  type("quantity", "12");
  expect(sold()).toEqual([12_000, 100_000, 500]);
  expect(said).toEqual(["bag 10000"]);
  editor.undo();
  expect(sold()).toEqual([1_000, 120_000, 0]);
});

test("PR9 a price typed by hand stays, and so does one whose prices can't be asked", async () => {
  const typed = desk(async () => [{ id: "granules", tiers }]);
  typed.type("unitPrice", "11,50");
  await typed.commands.enterQuantity(typed.line());
  typed.type("quantity", "12");
  expect(typed.sold()).toEqual([12_000, 115_000, 0]);
  const offline = desk(() => Promise.reject(new Error("offline")));
  await offline.commands.enterQuantity(offline.line());
  offline.type("quantity", "12");
  expect(offline.sold()).toEqual([12_000, 120_000, 0]);
});

test("PR9 prices that come after the quantity was typed still bring the line to its break", async () => {
  const { promise, resolve } = Promise.withResolvers<{ id: string; tiers: Tier[] }[]>();
  const late = desk(() => promise);
  const entered = late.commands.enterQuantity(late.line());
  late.type("quantity", "12");
  resolve([{ id: "granules", tiers }]);
  await entered;
  expect(late.sold()).toEqual([12_000, 100_000, 500]);
});

test("an article takes the price of the client at the quantity already typed", () => {
  const article: OfferedArticle = {
    id: "granules",
    reference: "GRA",
    label: "Granulés",
    description: "",
    unit: "sac",
    type: "supply",
    nature: "goods",
    vatBp: 1_000,
    account: "",
    salePrice: 130_000,
    tiers,
  };
  const house = { franchise: false, account: "707000" };
  const blank = { ...blankLine("l", null, basisPoints(2_000), "707000"), quantity: quantity(20_000) };
  expect(lineOfArticle(blank, article, house)).toMatchObject({ unitPrice: 100_000, discount: 500 });
  const { tiers: _, ...stored } = article;
  expect(lineOfArticle(blank, stored, house)).toMatchObject({ unitPrice: 130_000, discount: 0 });
});

import { bookOf } from "~/domain/compounds/book";
import { type Composed, compose } from "~/domain/compounds/compose";
import type { Definition, Ingredient } from "~/domain/compounds/compound";
import { readDimensions, type Typed, typedOf } from "~/domain/compounds/dimensions";
import { collapseTitle, explodeLine } from "~/domain/compounds/explode";
import { type Filled, filled, refilled } from "~/domain/compounds/insert";
import type { ItemLine, Line } from "~/domain/documents/document";
import { changeLine } from "~/domain/documents/edit";
import { foldedName } from "~/domain/formulas/tokens";
import { lineAmount, priceFromCents, sum } from "~/domain/money/amounts";
import { inputQuantity } from "~/domain/money/format";
import { basisPoints, type UnitPrice } from "~/domain/money/money";
import type { Decision } from "~/domain/problem";
import type { Commands } from "./commands";
import type { Costs } from "./draft";
import { lineOfArticle, newLineId, type OfferedArticle } from "./new-lines";

/** One compound as the server offers it to a line. */
export interface OfferedCompound {
  article: OfferedArticle;
  book: { articles: Ingredient[]; definitions: [string, Definition][] };
}

/** A compound at hand: its formulas are read once, each change of a dimension works out numbers only. */
export function opened({ article, book: { articles, definitions } }: OfferedCompound) {
  const book = bookOf(articles, definitions);
  const recipe = book.recipes.get(article.id);
  const dimensions = recipe?.dimensions ?? [];
  return {
    article,
    typed: typedOf(dimensions),
    printed: recipe?.printed ?? true,
    read: (text: string) => readDimensions(text, dimensions),
    composed: (typed: Typed): Decision<Composed> => compose(book, article.id, typed),
  };
}
export type OpenedCompound = ReturnType<typeof opened>;

/** The dimensions of a line as one would type them again: "8 x 4 x 1,5". */
export const typedBefore = (line: ItemLine, compound: OpenedCompound): string =>
  compound.typed
    .map(({ name }) => line.parts?.dimensions.find((one) => foldedName(one.name) === foldedName(name))?.value)
    .map((value) => (value === undefined ? "" : inputQuantity(value)))
    .join(" x ");

const withCost = (costs: Costs | null, id: string, cost: UnitPrice | null | undefined): Costs | null =>
  costs && cost !== null && cost !== undefined ? { ...costs, [id]: cost } : costs;

/** Puts a compound into a line, whole or exploded: one step of undo. */
export function putCompound(
  { editor, house }: Commands,
  line: Line,
  { article }: OpenedCompound,
  composed: Composed,
  how: { printed: boolean; exploded: boolean },
): void {
  const inside = filled(composed, how.printed);
  const whole = lineOfArticle(line, { ...article, salePrice: inside.price }, house);
  if (whole.kind !== "item") return;
  editor.settle();
  editor.edit((draft) => {
    const body = changeLine(draft.body, line.id, () => ({ ...whole, parts: inside.parts }));
    if (!how.exploded) return { ...draft, body, costs: withCost(draft.costs, line.id, inside.cost) };
    const exploded = explodeLine(body, line.id, newLineId);
    const items = exploded.made.filter((one) => one.kind === "item");
    const costs = inside.worth.parts.reduce(
      (known, { cost }, i) => withCost(known, items[i]?.id ?? "", cost),
      draft.costs,
    );
    return { ...draft, body: exploded.body, costs };
  });
  editor.activate({ line: line.id, column: "quantity" });
}

/** Makes a line to other dimensions; a price that was made by hand stays (CP10). */
export function remake(
  { editor }: Commands,
  line: ItemLine,
  was: Filled | null,
  composed: Composed,
  printed: boolean,
): void {
  const next = filled(composed, printed);
  editor.settle();
  editor.edit((draft) => ({
    ...draft,
    body: changeLine(draft.body, line.id, (it) => (it.kind === "item" ? refilled(it, was, next) : it)),
    costs: withCost(draft.costs, line.id, next.cost),
  }));
}

export const printParts = ({ editor }: Commands, id: string, printed: boolean): void =>
  editor.editBody((body) =>
    changeLine(body, id, (it) =>
      it.kind === "item" && it.parts ? { ...it, parts: { ...it.parts, printed } } : it,
    ),
  );

/** A title and the parts of a line in its place: one step of undo. */
export function explode({ editor }: Commands, id: string): void {
  editor.settle();
  editor.editBody((body) => explodeLine(body, id, newLineId).body);
}

/** One line in place of a title and its items, with what they cost where all of it is known: one step of undo. */
export function collapse({ editor }: Commands, titleId: string): ReturnType<typeof collapseTitle> {
  const gathered = collapseTitle(editor.draft().body, titleId, newLineId);
  if (!gathered.ok) return gathered;
  const { body, line, items } = gathered.value;
  editor.settle();
  editor.edit((draft) => {
    const known = items.map((item) => [item, draft.costs?.[item.id]] as const);
    const cost = known.every(([, one]) => one !== undefined)
      ? priceFromCents(
          sum(known.map(([item, one]) => lineAmount(item.quantity, one as UnitPrice, basisPoints(0)))),
        )
      : null;
    return { ...draft, body, costs: withCost(draft.costs, line.id, cost) };
  });
  editor.activate({ line: line.id, column: "label" });
  return gathered;
}

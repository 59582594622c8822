import { expect, test } from "vitest";
import { demoArticles } from "~/db/demo/articles";
import { demoCompounds } from "~/db/demo/compounds";
import { bookOf } from "~/domain/compounds/book";
import { definitionProblems } from "~/domain/compounds/check";
import { compose } from "~/domain/compounds/compose";
import type { Definition } from "~/domain/compounds/compound";
import { readDimensions } from "~/domain/compounds/dimensions";
import { worthOf } from "~/domain/compounds/worth";

const NOW = Date.parse("2026-11-23T09:00:00Z");

test("the demo's compounds are sound, sell for more than they cost, and know all their costs (CP1, CP5)", () => {
  const made = demoCompounds(NOW);
  const definitions = made.compounds.map(({ articleId, priced, printed }): [string, Definition] => [
    articleId,
    {
      priced,
      printed,
      dimensions: made.dimensions.filter((one) => one.articleId === articleId) as Definition["dimensions"],
      components: made.lines
        .filter((one) => one.articleId === articleId)
        .map(({ componentId, quantity, wasteBp, note, given }) => ({
          articleId: componentId,
          quantity,
          waste: wasteBp,
          note,
          given,
        })),
    },
  ]);
  const articles = [...demoArticles(NOW).articles, ...made.articles] as Parameters<typeof bookOf>[0];
  const book = bookOf(articles, definitions);
  for (const [id, definition] of definitions) {
    expect(definitionProblems(definition), id).toEqual([]);
    const asked = definition.dimensions.filter((one) => one.formula === "" && one.initial === null);
    const typed = readDimensions(
      asked.map((_, i) => (i === 0 ? "5" : "3")).join(" x "),
      definition.dimensions,
    );
    const composed = typed.ok ? compose(book, id, typed.value) : typed;
    expect(composed.ok ? [] : composed.problems, id).toEqual([]);
    if (!composed.ok) continue;
    const { price, cost, unpriced } = worthOf(composed.value);
    expect(unpriced, id).toBe(0);
    expect(Number(price), id).toBeGreaterThan(Number(cost));
    expect(cost, id).toBeGreaterThan(0);
  }
});

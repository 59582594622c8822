import { beforeAll, describe, expect, test } from "vitest";
import { articleShape } from "~/domain/articles/forms";
import { bookOf } from "~/domain/compounds/book";
import { compose } from "~/domain/compounds/compose";
import { type CompoundInput, compoundShape } from "~/domain/compounds/forms";
import { worthOf } from "~/domain/compounds/worth";
import { quantity } from "~/domain/money/money";
import { createArticle } from "~/operations/articles/create-article";
import { duplicateArticle } from "~/operations/articles/duplicate-article";
import { getArticle } from "~/operations/articles/get-article";
import { dropComposition } from "~/operations/compounds/drop-composition";
import { findCompounds } from "~/operations/compounds/find-compounds";
import { getComposition } from "~/operations/compounds/get-composition";
import { getCompound } from "~/operations/compounds/get-compound";
import { saveComposition } from "~/operations/compounds/save-composition";
import { as, newWorld } from "../../world/world";

beforeAll(newWorld);

const made = async (reference: string, prices: { purchasePrice?: string; salePrice?: string } = {}) =>
  (
    await createArticle(
      as("direction"),
      articleShape.parse({ reference, label: `Article ${reference}`, vatBp: "20", ...prices }),
    )
  ).id;
const dimension = (name: string, over: Record<string, string> = {}) => ({
  name,
  label: name,
  unit: "m",
  formula: "",
  initial: "",
  least: "",
  most: "",
  ...over,
});
const holding = (components: [string, string][], over: Record<string, unknown> = {}): CompoundInput =>
  compoundShape.parse({
    priced: "sum",
    printed: true,
    dimensions: [dimension("longueur"), dimension("largeur", { initial: "4", least: "2" })],
    components: components.map(([articleId, amount]) => ({
      articleId,
      quantity: amount,
      waste: "",
      note: "",
      given: {},
    })),
    ...over,
  });

describe("what an article is made of", () => {
  test("is kept, read again and worked out to dimensions; amounts only for those who may see them", async () => {
    const beton = await made("BETON", { purchasePrice: "112", salePrice: "185" });
    const dalle = await made("DALLE");
    await saveComposition(as("bureau"), dalle, 0, holding([[beton, "longueur * largeur * 0,2"]]));
    const { book, version } = await getComposition(as("direction"), dalle);
    expect(version).toBe(1);
    const composed = compose(bookOf(book.articles, book.definitions), dalle, { longueur: quantity(8_000) });
    if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
    expect(worthOf(composed.value)).toMatchObject({ price: 11_840_000, cost: 7_168_000 });
    const blind = (await getCompound(as("commercial"), dalle)).book.articles;
    expect(blind.every((one) => one.purchasePrice === undefined)).toBe(!as("commercial").can("see.costs"));
    const technician = await getComposition(as("technicien"), dalle);
    expect(JSON.stringify(technician)).not.toMatch(/1120000|1850000/);
    const { history } = await getArticle(as("direction"), dalle);
    expect(history.map(({ action }) => action)).toContain("composed");
    expect((await getComposition(as("direction"), beton)).uses).toMatchObject([{ id: dalle }]);
  });

  test("is refused at the field where it is wrong, and nothing is written", async () => {
    const id = await made("FAUX");
    await expect(
      saveComposition(
        as("bureau"),
        id,
        0,
        holding([
          ["ar-poele", "hauteur"],
          ["no-such", "1"],
        ]),
      ),
    ).rejects.toMatchObject({
      kind: "refused",
      problems: [
        { code: "formula.unknown-name", field: "components[0].quantity" },
        { code: "component-gone", field: "components[1].articleId" },
      ],
    });
    expect((await getComposition(as("bureau"), id)).version).toBe(0);
  });

  test("written by two people at once, the second is told (409)", async () => {
    const id = await made("DEUX");
    await saveComposition(as("bureau"), id, 0, holding([["ar-poele", "1"]]));
    const stale = saveComposition(as("direction"), id, 0, holding([["ar-poele", "2"]]));
    await expect(stale).rejects.toMatchObject({ kind: "conflict" });
    await saveComposition(as("direction"), id, 1, holding([["ar-poele", "3"]]));
    const { book } = await getComposition(as("direction"), id);
    expect(book.definitions[0]?.[1].components[0]?.quantity).toBe("3");
  });

  test("never holds itself: at once at its field, and when two people close the circle together (CP2)", async () => {
    const [one, other] = [await made("CERCLE-1"), await made("CERCLE-2")];
    await expect(saveComposition(as("bureau"), one, 0, holding([[one, "1"]]))).rejects.toMatchObject({
      problems: [{ code: "compound-cycle", field: "components[0].articleId" }],
    });
    const both = await Promise.allSettled([
      saveComposition(as("bureau"), one, 0, holding([[other, "1"]])),
      saveComposition(as("direction"), other, 0, holding([[one, "1"]])),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((it) => it.status === "rejected")).toMatchObject({
      reason: { kind: expect.stringMatching(/conflict|refused/) },
    });
  });

  test("goes five levels deep and no further, from whichever end one builds (CP2)", async () => {
    const levels: string[] = [];
    for (let i = 0; i < 6; i++) levels.push(await made(`NIVEAU-${i}`));
    const [a = "", b = "", c = "", d = "", e = "", f = ""] = levels;
    const hold = (outer: string, inner: string) =>
      saveComposition(as("bureau"), outer, 0, holding([[inner, "1"]]));
    await hold(e, "ar-poele");
    await hold(d, e);
    await hold(b, c);
    await hold(c, d);
    await hold(a, b);
    await expect(hold(f, a)).rejects.toMatchObject({ problems: [{ code: "compound-too-deep" }] });
    const poele = saveComposition(as("bureau"), "ar-poele", 0, holding([["ar-pose", "1"]]));
    await expect(poele).rejects.toMatchObject({ problems: [{ code: "compound-too-deep" }] });
  });

  test("is copied with its article, and taken away without it", async () => {
    const original = await made("MODELE");
    await saveComposition(as("bureau"), original, 0, holding([["ar-poele", "largeur"]]));
    const copy = await duplicateArticle(as("bureau"), original);
    const { book, version } = await getComposition(as("bureau"), copy.id);
    expect(book.definitions.find(([id]) => id === copy.id)?.[1].components[0]?.quantity).toBe("largeur");
    await expect(dropComposition(as("bureau"), copy.id, version + 1)).rejects.toMatchObject({
      kind: "conflict",
    });
    await dropComposition(as("bureau"), copy.id, version);
    expect((await getComposition(as("bureau"), copy.id)).version).toBe(0);
    await expect(getCompound(as("bureau"), copy.id)).rejects.toMatchObject({ kind: "not-found" });
    expect((await getComposition(as("bureau"), original)).version).toBe(1);
  });

  test("is found by any of its words, in any order", async () => {
    const id = await made("PISCINE-BETON");
    await saveComposition(as("bureau"), id, 0, holding([["ar-poele", "1"]]));
    expect((await findCompounds(as("commercial"), "beton pisc")).map((one) => one.id)).toEqual([id]);
    expect(await findCompounds(as("commercial"), "granules")).toEqual([]);
    expect((await findCompounds(as("commercial"), "")).length).toBeGreaterThan(2);
  });
});

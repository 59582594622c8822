import { bookOf } from "~/domain/compounds/book";
import type { Component, Definition, Dimension, Ingredient } from "~/domain/compounds/compound";
import { basisPoints, type Quantity, quantity, unitPrice } from "~/domain/money/money";

export const typed = (
  name: string,
  initial: number | null = null,
  bounds: [number, number] | null = null,
): Dimension => ({
  name,
  label: name.charAt(0).toUpperCase() + name.slice(1),
  unit: "m",
  formula: "",
  initial: initial === null ? null : quantity(initial),
  least: bounds && quantity(bounds[0]),
  most: bounds && quantity(bounds[1]),
});
export const workedOut = (name: string, formula: string, unit = "m²"): Dimension => ({
  ...typed(name),
  formula,
  unit,
});
export const component = (
  articleId: string,
  quantityText: string,
  more: Partial<Component> = {},
): Component => ({
  articleId,
  quantity: quantityText,
  waste: basisPoints(0),
  note: "",
  given: {},
  ...more,
});
export const ingredient = (
  id: string,
  salePrice: number | null,
  purchasePrice: number | null,
  unit = "u",
): Ingredient => ({
  id,
  reference: id.toUpperCase(),
  label: id,
  unit,
  type: unit === "h" ? "labour" : "supply",
  salePrice: salePrice === null ? null : unitPrice(salePrice),
  purchasePrice: purchasePrice === null ? null : unitPrice(purchasePrice),
});
export const definition = (more: Partial<Definition>): Definition => ({
  dimensions: [],
  components: [],
  priced: "sum",
  printed: true,
  ...more,
});

/** A concrete pool: concrete and liner by its measures, hours by its concrete, and a filtration kit at a fixed price. */
export const POOL = definition({
  dimensions: [
    typed("longueur", null, [2_000, 25_000]),
    typed("largeur", null, [2_000, 12_000]),
    typed("profondeur", 1_500),
    workedOut("surface", "longueur * largeur"),
    workedOut("parois", "2 * (longueur + largeur) * profondeur"),
  ],
  components: [
    component("concrete", "(surface + parois) * 0,2", { waste: basisPoints(500) }),
    component("liner", "plafond(surface + parois; 1,65)"),
    component("mason", "parois * 1,2"),
    component("kit", "1", { given: { volume: "surface * profondeur" } }),
  ],
});
export const KIT = definition({
  priced: "fixed",
  dimensions: [typed("volume", 10_000)],
  components: [
    component("pump", "plafond(volume / 60)"),
    component("sand", "volume / 0,7"),
    component("mason", "4"),
  ],
});

export const BOOK = bookOf(
  [
    ingredient("pool", null, null, "ens"),
    ingredient("kit", 18_900_000, null),
    ingredient("concrete", 1_850_000, 1_120_000, "m³"),
    ingredient("liner", 245_000, 121_000, "m²"),
    ingredient("mason", 480_000, 285_000, "h"),
    ingredient("pump", 6_490_000, 3_900_000),
    ingredient("sand", 4_300, 2_100, "kg"),
  ],
  [
    ["pool", POOL],
    ["kit", KIT],
  ],
);
export const EIGHT_BY_FOUR: Record<string, Quantity> = {
  longueur: quantity(8_000),
  largeur: quantity(4_000),
  profondeur: quantity(1_500),
};

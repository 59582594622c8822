import type { ArticleType } from "~/domain/articles/article";
import type { Formula } from "~/domain/formulas/formula";
import type { BasisPoints, Quantity, UnitPrice } from "~/domain/money/money";
import type { Decision } from "~/domain/problem";

/** A measure that a compound is made to: typed by who uses it, or worked out from the others (CP1). */
export interface Dimension {
  /** What formulas call it: "longueur". */
  name: string;
  /** As screens and papers say it: "Longueur". */
  label: string;
  unit: string;
  /** Empty for a typed one; else from typed ones and those worked out above it. */
  formula: string;
  /** What a typed one is worth when nobody says; null asks. Thousandths. */
  initial: Quantity | null;
  least: Quantity | null;
  most: Quantity | null;
}

/** One line of a compound: so much of an article, or of another compound. */
export interface Component {
  articleId: string;
  /** "2,5", or a formula over the dimensions. */
  quantity: string;
  /** What is lost on the way, on top of the quantity. */
  waste: BasisPoints;
  note: string;
  /** Dimensions of a nested compound, each a formula over those of this one; by name (CP3). */
  given: Readonly<Record<string, string>>;
}

export interface Definition {
  dimensions: readonly Dimension[];
  components: readonly Component[];
  /** Sold at the price of its article, or at the sum of its components (CP5). */
  priced: "fixed" | "sum";
  /** Papers print its parts, unless a line says otherwise. */
  printed: boolean;
}

/** An article as compounds need it. Amounts are undefined for those who may not see them, null when unknown. */
export interface Ingredient {
  id: string;
  reference: string;
  label: string;
  unit: string;
  type: ArticleType;
  salePrice?: UnitPrice | null | undefined;
  purchasePrice?: UnitPrice | null | undefined;
}

/** A definition whose formulas were read, once for every use. */
export interface Recipe extends Definition {
  /** By place among the dimensions; null for a typed one. */
  measured: (Decision<Formula> | null)[];
  /** By place among the components. */
  amounts: Decision<Formula>[];
  handed: ReadonlyMap<string, Decision<Formula>>[];
}

/** Articles and compounds, by id: all that one compound reaches. */
export interface Book {
  articles: ReadonlyMap<string, Ingredient>;
  recipes: ReadonlyMap<string, Recipe>;
}

/** Compounds stand in compounds up to so many levels, the outermost counted (CP2). */
export const DEEPEST = 5;
/** Parts that one compound may come to, nested ones included: what a line of a document can keep (CP7). */
export const MOST_PARTS = 300;

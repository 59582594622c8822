import { isHour } from "~/domain/articles/breakdown";
import type { LinePart } from "~/domain/documents/document";
import { centsFromPrice, lineAmount, priceFromCents, sum } from "~/domain/money/amounts";
import {
  type BasisPoints,
  type Cents,
  cents,
  quantity,
  type UnitPrice,
  unitPrice,
  ZERO,
} from "~/domain/money/money";
import type { Composed, Piece } from "./compose";
import { spread } from "./spread";

const NO_DISCOUNT = 0 as BasisPoints;

/** A part with what it is bought at, for those who may see it. */
export interface WorthPart {
  part: LinePart;
  piece: Piece | null;
  /** Per unit; null when unknown, undefined when out of sight. */
  cost: UnitPrice | null | undefined;
}

/** What one unit of a compound comes to. */
export interface Worth {
  parts: WorthPart[];
  /** Sale price of one unit (CP5); null when its fixed price is unknown. Undefined for those who may not see it. */
  price: UnitPrice | null | undefined;
  /** Parts whose sale price nobody knows: counted as zero. */
  unpriced: number;
  /** Always from the components (CP5); null as soon as one is unknown. */
  cost: UnitPrice | null | undefined;
  /** Thousandths of hours, of all that is counted in hours. */
  hours: number;
}

export const partAmount = (part: LinePart): Cents => lineAmount(part.quantity, part.unitPrice, NO_DISCOUNT);

/** Flattens a composed compound into its parts and adds them up. */
export function worthOf(composed: Composed): Worth {
  const parts = partsOf(composed);
  const summed = priceFromCents(sum(parts.map(({ part }) => partAmount(part))));
  const { salePrice } = composed.article;
  const known = parts.every(({ cost }) => cost !== null && cost !== undefined);
  const blind = parts.some(({ cost }) => cost === undefined);
  return {
    parts,
    price: composed.recipe.priced === "fixed" ? salePrice : summed,
    unpriced: parts.filter(({ piece }) => piece !== null && piece.article.salePrice === null).length,
    cost: blind
      ? undefined
      : known
        ? priceFromCents(
            sum(parts.map(({ part, cost }) => lineAmount(part.quantity, cost as UnitPrice, NO_DISCOUNT))),
          )
        : null,
    hours: parts.reduce((total, { part }) => total + (isHour(part.unit) ? part.quantity : 0), 0),
  };
}

/** The parts of a compound, those of nested ones in their place; a nested fixed price is spread over its own (CP6). */
function partsOf(composed: Composed): WorthPart[] {
  return composed.pieces.flatMap((piece) => {
    if (!piece.inner) return [leaf(piece)];
    const inner = partsOf(piece.inner);
    if (piece.inner.recipe.priced === "sum") return inner;
    const price = piece.article.salePrice ?? unitPrice(0);
    return repriced(inner, lineAmount(piece.quantity, price, NO_DISCOUNT));
  });
}

function leaf(piece: Piece): WorthPart {
  const { article } = piece;
  return {
    piece,
    cost: article.purchasePrice,
    part: {
      articleId: article.id,
      reference: article.reference,
      label: article.label,
      quantity: piece.quantity,
      unit: article.unit,
      unitPrice: article.salePrice ?? unitPrice(0),
    },
  };
}

function repriced(inner: WorthPart[], amount: Cents): WorthPart[] {
  const { parts, rest } = spread(
    amount,
    inner.map(({ part }) => part),
    NO_DISCOUNT,
  );
  const priced = inner.map((one, i) => ({ ...one, part: parts[i] ?? one.part }));
  return rest === ZERO ? priced : [...priced, { piece: null, cost: unitPrice(0), part: roundingPart(rest) }];
}

/** What no part could take, as a part of its own. */
export const roundingPart = (rest: Cents): LinePart => ({
  articleId: null,
  reference: "",
  label: "Arrondi",
  quantity: quantity(1_000),
  unit: "u",
  unitPrice: priceFromCents(rest),
});

/** A price in whole cents, as sums of parts are. */
export const inCents = (price: UnitPrice): Cents => cents(centsFromPrice(price));

import type { catalogItem } from "~/db/catalog/schema";
import type { Day } from "~/domain/calendar/day";
import { firstOf } from "~/domain/catalogs/blocks";
import { referenceKey } from "~/domain/catalogs/key";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import { type Chance, chance } from "../random";
import { type DemoProduct, type DemoSupplier, FINISHES, SIZES } from "./suppliers";

export type ItemRow = typeof catalogItem.$inferInsert;

/** A prime beyond any catalogue: multiplying by a number less than it visits each number once. */
const PRIME = 1_000_003;
const LETTERS = "ABCDEFGHJKLMNPRSTUVWX";

/** The supplier's n-th reference: no two are the same, and neighbours do not look alike. */
function reference(shape: string, n: number): string {
  const digits = String((n * 7_919 + 104_729) % PRIME).padStart(9, "0");
  let at = 9 - (shape.match(/9/g)?.length ?? 0);
  if (at < 0) at = 0;
  let letters = n;
  return shape.replace(/[9A]/g, (sign) => {
    if (sign === "9") return digits[at++] ?? "0";
    const letter = LETTERS[letters % LETTERS.length] ?? "A";
    letters = Math.floor(letters / LETTERS.length) + 7;
    return letter;
  });
}

/** Thirteen digits, the last of which is the check digit of GS1. */
export function ean13(maker: number, n: number): string {
  const twelve = `3701${String(maker).padStart(2, "0")}${String(n % 1_000_000).padStart(6, "0")}`;
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(twelve[i]) * (i % 2 === 0 ? 1 : 3);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}

function sized(product: DemoProduct, n: number): { name: string; share: number } {
  const kind = /\{(\w+)\}/.exec(product.name)?.[1] ?? "d";
  const sizes = SIZES[kind] ?? [];
  const at = n % sizes.length;
  return {
    name: product.name.replace(/\{\w+\}/, sizes[at] ?? ""),
    share: sizes.length > 1 ? at / (sizes.length - 1) : 0,
  };
}

/** `rise` moves every price by as many basis points: a later version of the same catalogue. */
export interface Tariff {
  pricedOn: Day;
  rise: number;
}

/**
 * The items of a supplier's version, as many as are asked for, the same each time. Families are named by their
 * place in the list of paths that comes with them.
 */
export function* demoItems(
  supplier: DemoSupplier,
  maker: number,
  version: number,
  count: number,
  tariff: Tariff,
  familyOf: (path: string) => number,
): Generator<{ row: ItemRow; family: string }> {
  const luck: Chance = chance(20_260_915 + maker);
  for (let n = 0; n < count; n++) {
    const product = supplier.products[n % supplier.products.length];
    if (!product) return;
    const round = Math.floor(n / supplier.products.length);
    const { name, share } = sized(product, round);
    const trade = product.family.split(" › ")[0] ?? "";
    const finish = luck.pick(FINISHES[trade] ?? [""]);
    const brand = luck.pick(supplier.brands);
    const model = `${brand.slice(0, 2).toUpperCase()}${100 + (round % 900)}`;
    const euros = product.from * (product.to / product.from) ** share * (0.85 + luck.next() * 0.4);
    const list = Math.max(1, Math.round(((euros * (10_000 + tariff.rise)) / 10_000) * 100)) * 100;
    const said = reference(supplier.shape, n);
    const net =
      supplier.net && luck.happens(0.96) ? Math.round((list * luck.between(46, 78)) / 10_000) * 100 : null;
    yield {
      family: product.family,
      row: {
        id: firstOf(version) + n + 1,
        reference: said,
        key: referenceKey(said),
        ean: luck.happens(0.88) ? ean13(maker, n) : "",
        label: `${name} ${finish} ${brand} ${model}`,
        description: "",
        brand,
        familyId: familyOf(product.family),
        unit: product.unit ?? "u",
        pack: quantity(luck.pick([1, 1, 1, 5, 10, 25]) * 1000),
        listPrice: luck.happens(0.99) ? unitPrice(list) : null,
        netPrice: net === null ? null : unitPrice(Math.max(100, net)),
        ecoTax: product.eco === undefined ? null : unitPrice(product.eco * 100),
        vatBp: basisPoints(2000),
        pricedOn: tariff.pricedOn,
        replacedBy: luck.happens(0.004) ? reference(supplier.shape, n + 1) : "",
        imageUrl: "",
        sheetUrl: "",
        precursor: product.precursor ?? false,
      },
    };
  }
}

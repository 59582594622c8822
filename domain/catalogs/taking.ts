import type { BasisPoints, UnitPrice } from "~/domain/money/money";
import type { ImportChoice } from "./forms";
import { type Condition, STEP } from "./net";

/** An item as it is taken into the base; prices in ten-thousandths of a euro, null when unknown. */
export interface Taken {
  reference: string;
  label: string;
  description: string;
  ean: string;
  unit: string;
  vatBp: number | null;
  familyPath: string;
  supplier: string;
  listPrice: UnitPrice | null;
  netPrice: UnitPrice | null;
}

/** Names of the family and sub-family of a path: two levels, the deeper ones joined into the second. */
export function familiesOf(path: string): [family: string, subFamily: string] {
  const [family = "", ...rest] = path.split(STEP).map((part) => part.trim());
  return [family.slice(0, 80), rest.join(STEP).slice(0, 80)];
}

/** A unit that an article may have (AR10's size). */
const unitOf = (unit: string) => unit.slice(0, 12) || "u";

/** Columns of an article that an item makes: all but its family, which has to exist first (CT6, CT7). */
export function newArticleOf(
  item: Taken,
  choice: ImportChoice,
  condition: Condition | null,
  vat: BasisPoints,
) {
  return {
    reference: item.reference.slice(0, 40),
    label: item.label.slice(0, 200),
    description: item.description.slice(0, 4000),
    type: "supply" as const,
    unit: unitOf(item.unit),
    purchasePrice: choice.purchasePrice ? item.netPrice : null,
    salePrice: item.listPrice,
    vatBp: vat,
    salesAccount: choice.accounts ? (condition?.salesAccount ?? "") : "",
    purchaseAccount: choice.accounts ? (condition?.purchaseAccount ?? "") : "",
    supplier: item.supplier.slice(0, 120),
    supplierReference: item.reference.slice(0, 60),
    ean: item.ean,
  };
}

interface Standing {
  purchasePrice: UnitPrice | null;
  salesAccount: string;
  purchaseAccount: string;
  supplier: string;
  supplierReference: string;
  ean: string;
}

/** What changes of an article that is there already: what was asked for and the catalogue says, nothing else (CT6). */
export function changesOf(
  before: Standing,
  item: Taken,
  choice: ImportChoice,
  condition: Condition | null,
): Partial<Standing> {
  const said: Partial<Standing> = {
    ...(choice.purchasePrice && item.netPrice !== null ? { purchasePrice: item.netPrice } : {}),
    ...(choice.accounts && condition?.salesAccount ? { salesAccount: condition.salesAccount } : {}),
    ...(choice.accounts && condition?.purchaseAccount ? { purchaseAccount: condition.purchaseAccount } : {}),
    ...(before.supplier === "" ? { supplier: item.supplier.slice(0, 120) } : {}),
    ...(before.supplierReference === "" ? { supplierReference: item.reference.slice(0, 60) } : {}),
    ...(before.ean === "" && item.ean !== "" ? { ean: item.ean } : {}),
  };
  return Object.fromEntries(
    Object.entries(said).filter(([key, value]) => before[key as keyof Standing] !== value),
  );
}

/** The reference, or the first free of those that follow it (CT7); `taken` are those that begin so, lower case. */
export function freeAmong(reference: string, taken: ReadonlySet<string>): string {
  const whole = reference.slice(0, 40);
  if (!taken.has(whole.toLowerCase())) return whole;
  for (let n = 2; ; n++) {
    const end = `-${n}`;
    const next = `${reference.slice(0, 40 - end.length)}${end}`;
    if (!taken.has(next.toLowerCase())) return next;
  }
}

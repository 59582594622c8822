import type { Day } from "~/domain/calendar/day";
import { conditionFor, known, netPrice } from "~/domain/catalogs/net";
import type { UnitPrice } from "~/domain/money/money";
import type { Ctx } from "../context.server";
import type { Terms } from "./terms";

/** A row of `ITEM_COLUMNS`. */
export interface ItemRow {
  id: number;
  supplier_id: string;
  supplier: string;
  reference: string;
  key: string;
  ean: string;
  label: string;
  description: string;
  brand: string;
  path: string | null;
  unit: string;
  pack: number | null;
  list_price: number | null;
  net_price: number | null;
  eco_tax: number | null;
  vat_bp: number | null;
  priced_on: Day | null;
  replaced_by: string;
  image_url: string;
  sheet_url: string;
  precursor: number | null;
}

/** Items `i` of suppliers `s`, with the path of their family `f`. */
export const ITEM_COLUMNS =
  "i.id, s.id as supplier_id, s.name as supplier, i.reference, i.key, i.ean, i.label, i.description, i.brand, f.path, i.unit, i.pack, i.list_price, i.net_price, i.eco_tax, i.vat_bp, i.priced_on, i.replaced_by, i.image_url, i.sheet_url, i.precursor";

/** What this viewer may know of an item: what it costs the company only with the right, absent without. */
export interface SeenItem {
  id: number;
  supplierId: string;
  supplier: string;
  reference: string;
  ean: string;
  label: string;
  brand: string;
  familyPath: string;
  unit: string;
  pricedOn: Day | null;
  replacedBy: string;
  precursor: boolean;
  listPrice?: UnitPrice | null;
  netPrice?: UnitPrice | null;
}

export function seenItem(ctx: Ctx, row: ItemRow, terms: Terms): SeenItem {
  return {
    id: row.id,
    supplierId: row.supplier_id,
    supplier: row.supplier,
    reference: row.reference,
    ean: row.ean,
    label: row.label,
    brand: row.brand,
    familyPath: row.path ?? "",
    unit: row.unit,
    pricedOn: row.priced_on,
    replacedBy: row.replaced_by,
    precursor: row.precursor === 1,
    ...(ctx.can("see.sale-prices") ? { listPrice: known(row.list_price) } : {}),
    ...(ctx.can("see.costs") ? { netPrice: netOf(row, terms) } : {}),
  };
}

/** What an item costs this company, by what was agreed with its supplier. */
export const netOf = (row: ItemRow, terms: Terms): UnitPrice | null =>
  netPrice({ listPrice: row.list_price, netPrice: row.net_price }, conditionOf(row, terms));

export const conditionOf = (row: ItemRow, terms: Terms) =>
  conditionFor(terms.conditions.get(row.supplier_id) ?? [], row.path ?? "");

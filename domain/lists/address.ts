import type { ListColumn } from "./column";
import { type Filter, isFilter, MOST_FILTERS, type Operator } from "./filter";

export interface ShownColumn {
  key: string;
  /** Pixels; the column's own when nobody changed it. */
  width?: number;
}
export interface Sort {
  key: string;
  descending: boolean;
}
/** What a list shows (LI5). */
export interface Shape {
  columns: ShownColumn[];
  filters: Filter[];
  sort: Sort;
}

export const NARROWEST = 60;
export const WIDEST = 800;
const MOST_COLUMNS = 60;

const shown = (all: readonly ShownColumn[]) =>
  all.map(({ key, width }) => (width === undefined ? key : `${key}.${width}`)).join(",");
const written = ({ key, operator, values }: Filter) =>
  [key, operator, values.map(encodeURIComponent).join(",")].join(":");
const ordered = ({ key, descending }: Sort) => (descending ? `-${key}` : key);

/** Columns, filters and order as an address says them: ?c= &f= &tri= (LI6). */
export function writeShape(shape: Partial<Shape>): URLSearchParams {
  const query = new URLSearchParams();
  if (shape.columns) query.set("c", shown(shape.columns));
  // None at all is said too: it takes away those of the view.
  if (shape.filters?.length === 0) query.set("f", "");
  for (const filter of shape.filters ?? []) query.append("f", written(filter));
  if (shape.sort) query.set("tri", ordered(shape.sort));
  return query;
}

/** What an address says of columns, filters and order, and the names in it that this list does not have (LI7). */
export function readShape(
  query: URLSearchParams,
  columns: readonly ListColumn[],
): { shape: Partial<Shape>; unknown: string[] } {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const unknown: string[] = [];
  const known = (key: string) => {
    const column = byKey.get(key);
    if (!column) unknown.push(key);
    return column;
  };
  const shape: Partial<Shape> = {};
  const asked = query.get("c");
  if (asked !== null) {
    const kept = new Map<string, ShownColumn>();
    for (const one of asked.split(",").slice(0, MOST_COLUMNS)) {
      const [, key = "", pixels] = /^([\w-]+)(?:\.(\d{1,4}))?$/.exec(one) ?? [];
      if (!key || !known(key)) continue;
      const width = pixels && Math.min(WIDEST, Math.max(NARROWEST, Number(pixels)));
      kept.set(key, width ? { key, width } : { key });
    }
    if (kept.size > 0) shape.columns = [...kept.values()];
  }
  const filters = query.getAll("f");
  if (filters.length > 0)
    shape.filters = filters.slice(0, MOST_FILTERS).flatMap((text) => {
      const filter = readFilter(text);
      if (!filter) return [];
      const column = known(filter.key);
      return column?.filters && isFilter(filter, column.type) ? [filter] : [];
    });
  const order = query.get("tri");
  if (order) {
    const key = order.replace(/^-/, "");
    if (known(key)?.sorts) shape.sort = { key, descending: order.startsWith("-") };
  }
  return { shape, unknown: [...new Set(unknown)] };
}

function readFilter(text: string): Filter | null {
  const [key = "", operator = "", values = "", ...more] = text.split(":");
  if (!key || more.length > 0) return null;
  try {
    return {
      key,
      operator: operator as Operator,
      values: values === "" ? [] : values.split(",").map(decodeURIComponent),
    };
  } catch {
    return null;
  }
}

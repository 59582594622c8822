import type { StaffPermission } from "~/domain/access/permissions";

export const LISTS = ["clients", "actions", "ouvrages"] as const;
export type ListName = (typeof LISTS)[number];

/** What stands in the cells of a column; amounts in cents, days as YYYY-MM-DD, instants in milliseconds, ticks as JSON. */
export type ColumnType =
  | "text"
  | "phone"
  | "mail"
  | "choice"
  | "ticks"
  | "number"
  | "money"
  | "day"
  | "instant"
  | "yes";

export interface ListOption {
  value: string;
  label: string;
  /** Of choices that a company colours. */
  colour?: string;
  /** No longer offered: archived, or somebody who left. */
  past?: boolean;
}

export interface ListColumn {
  /** Its name in addresses and kept views: never changes. */
  key: string;
  label: string;
  type: ColumnType;
  /** Heading in the choice of columns. */
  group: string;
  /** Pixels, unless a view says otherwise. */
  width: number;
  options?: ListOption[];
  sorts?: boolean;
  filters?: boolean;
  /** Amounts: only for those who hold it (LI1). */
  permission?: StaffPermission;
}

export type Cell = string | number | null;

export const isEmptyCell = (cell: Cell | undefined) =>
  cell === null || cell === undefined || cell === "" || cell === "[]";

/** What is chosen in a cell of ticks. */
export function ticked(cell: Cell): string[] {
  if (typeof cell !== "string" || !cell.startsWith("[")) return [];
  const parsed: unknown = JSON.parse(cell);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

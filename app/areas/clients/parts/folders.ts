import type { ClientFileRow } from "~/operations/files/list-client-files";

const OURS: Partial<Record<ClientFileRow["ownerKind"], string>> = {
  quote: "Devis",
  order: "Commandes",
  invoice: "Factures",
  "credit-note": "Avoirs",
};

/** Our own documents stand in the folder of their kind; the others where they were put. */
export const folderOf = (row: Pick<ClientFileRow, "ownerKind" | "folder">): string =>
  OURS[row.ownerKind] ?? row.folder;

/** 1,2 Mo, 340 ko: decimal units, as the systems of France show them. */
export function fileSize(bytes: number): string {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, "Mo"] : [Math.max(1, bytes / 1000), "ko"];
  return `${new Intl.NumberFormat("fr-FR", { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}

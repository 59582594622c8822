import type { LayoutKind, OptionalColumn } from "~/domain/layouts/layout";

export const KIND_TITLES: Record<LayoutKind, string> = {
  quote: "Devis",
  invoice: "Factures et avoirs",
};

export const COLUMN_WORDS: Record<OptionalColumn, string> = {
  reference: "Référence",
  quantity: "Quantité",
  unit: "Unité",
  price: "Prix unitaire",
  vat: "Taux de TVA",
};

import type { ChoiceList } from "~/domain/company/choices";

/** The lists of a company in the order of the page, each with something one might add. */
export const LISTS: { key: ChoiceList; title: string; example: string }[] = [
  { key: "client-status", title: "Statuts des clients", example: "Ancien client" },
  { key: "client-origin", title: "Origines", example: "Foire de Lyon" },
  { key: "ouvrage-type", title: "Types d'ouvrage", example: "Hammam" },
  { key: "action-type", title: "Types d'action", example: "Relevé de cotes" },
  { key: "file-tag", title: "Étiquettes des documents", example: "Avant travaux" },
  { key: "civility", title: "Civilités", example: "Maître" },
  { key: "unit", title: "Unités", example: "palette" },
  { key: "payment-mode", title: "Modes de règlement", example: "Chèque emploi service" },
];

import type { Clash } from "~/domain/documents/merge";

/** What people call the fields of a document. */
export const FIELD_NAMES: Record<string, string> = {
  label: "désignation",
  description: "description",
  quantity: "quantité",
  unit: "unité",
  formula: "calcul de la quantité",
  bounds: "quantités au choix du client",
  inheritsVat: "TVA du titre",
  photo: "photo",
  startsAt: "numéro",
  choice: "choix",
  retained: "variante proposée",
  unitPrice: "prix unitaire",
  discount: "remise",
  vatRate: "TVA",
  optionId: "option",
  kind: "nature de la ligne",
  level: "niveau",
  title: "titre",
  intro: "introduction",
  closing: "texte de fin",
  paymentTerms: "conditions de règlement",
  depositBp: "acompte",
  datedOn: "date",
  validUntil: "fin de validité",
  ouvrageId: "ouvrage",
  siteAddressId: "adresse du chantier",
  interlocutorId: "interlocuteur",
  offPremises: "contrat hors établissement",
  worksStartOn: "début des travaux",
  worksDuration: "durée des travaux",
  waste: "déchets",
  orderedOn: "date",
  suppliedOn: "livraison ou fin des travaux",
};

/** "Pompe : la désignation a aussi été modifiée par quelqu'un d'autre ; votre version est gardée." */
export function clashSentence(clash: Clash): string {
  const what = clash.label || "Le document";
  if (clash.field === "deleted")
    return `« ${what} » a été supprimé d'un côté et modifié de l'autre : la ligne est gardée.`;
  const field = FIELD_NAMES[clash.field] ?? clash.field;
  return `${clash.label ? `« ${what} »` : what}, ${field} : modifié aussi par quelqu'un d'autre. Votre version est gardée.`;
}

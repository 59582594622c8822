/** What a note of the dry run calls a field of its own. */
export const OWN_LABELS: Record<string, string> = {
  code: "Code client",
  kind: "Type",
  civility: "Civilité",
  lastName: "Nom",
  firstName: "Prénom",
  companyName: "Société",
  siren: "SIREN",
  siret: "SIRET",
  vatNumber: "N° TVA",
  loyaltyCard: "Carte de fidélité",
  status: "Statut",
  origin: "Origine",
  followedBy: "Suivi par",
  observations: "Observations",
};

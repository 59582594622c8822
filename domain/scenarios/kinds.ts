/** What a form is for. All but the survey are reports: filled by the company, frozen when finished. */
export const KINDS = ["visit", "intervention", "diagnosis", "survey"] as const;
export type Kind = (typeof KINDS)[number];

export const isReport = (kind: Kind): boolean => kind !== "survey";

/** How each is called on screen and on paper. */
export const KIND_WORDS: Record<Kind, string> = {
  visit: "Rapport de visite",
  intervention: "Rapport d'intervention",
  diagnosis: "Diagnostic",
  survey: "Enquête de satisfaction",
};

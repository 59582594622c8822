import { counted } from "~/domain/french";

/** Months as people say them: "2 ans", "18 mois". */
export const durationWords = (months: number): string =>
  months > 0 && months % 12 === 0 ? counted(months / 12, "an") : `${months} mois`;

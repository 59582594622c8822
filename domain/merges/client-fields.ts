export type Side = "kept" | "lost" | "both";
export type Value = string | number | boolean | null;

/** The fields that a person compares, in the order of the screen. */
export const FIELD_WORDS = {
  kind: "Type",
  civility: "Civilité",
  lastName: "Nom",
  firstName: "Prénom",
  companyName: "Société",
  statusId: "Statut",
  code: "Code client",
  followedBy: "Suivi par",
  originId: "Origine",
  siren: "SIREN",
  siret: "SIRET",
  vatNumber: "TVA",
  observations: "Observations",
  spaceEnabled: "Espace client",
} as const;
export type ShownField = keyof typeof FIELD_WORDS;
export const SHOWN_FIELDS = Object.keys(FIELD_WORDS) as ShownField[];

/** Not of the client but of its record: computed, or kept by the merge itself. */
const OF_THE_RECORD = new Set([
  "id",
  "displayName",
  "sortName",
  "createdAt",
  "createdBy",
  "updatedAt",
  "version",
  "mergedIntoId",
  "formerCodes",
]);

const empty = (value: Value) => value === null || value === "";

/** What stands when nobody chooses (MG1). */
export function proposed(field: string, kept: Value, lost: Value): Side {
  if (field === "spaceEnabled") return kept === false ? "kept" : lost === false ? "lost" : "kept";
  if (field === "observations" && !empty(kept) && !empty(lost) && kept !== lost) return "both";
  return empty(kept) && !empty(lost) ? "lost" : "kept";
}

/** One field of the file that results. */
export function chosen(field: string, side: Side, kept: Value, lost: Value): Value {
  if (side === "both" && field === "observations")
    return [kept, lost].filter((value) => !empty(value)).join("\n");
  return side === "lost" ? lost : kept;
}

type Row = Record<string, Value>;

/** The whole row that results, without what belongs to its record; every column of the table takes part (MG1). */
export function united(kept: Row, lost: Row, sides: Partial<Record<string, Side>>): Row {
  const fields = Object.keys(kept).filter((field) => !OF_THE_RECORD.has(field));
  return Object.fromEntries(
    fields.map((field) => {
      const [a = null, b = null] = [kept[field], lost[field]];
      return [field, chosen(field, sides[field] ?? proposed(field, a, b), a, b)];
    }),
  );
}

/** Codes that the kept file answers to besides its own (MG6). */
export function formerCodes(
  code: Value,
  kept: { code: string | null; formerCodes: string },
  lost: { code: string | null; formerCodes: string },
): string {
  const all = [kept.formerCodes, lost.formerCodes, kept.code ?? "", lost.code ?? ""].flatMap((codes) =>
    codes.split(" "),
  );
  return [...new Set(all)].filter((one) => one !== "" && one !== code).join(" ");
}

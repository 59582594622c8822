/** Which columns recognise an existing record. "any" tries them all, the surest first (I6). */
export const MATCH_KEYS = ["reference", "any", "code", "email", "phone", "name"] as const;
export type MatchKey = (typeof MATCH_KEYS)[number];

/** What happens to a row whose client is known already (I12). */
export const RULES = ["skip", "complete", "overwrite", "create"] as const;
export type Rule = (typeof RULES)[number];

/** What a person decided of one row: another rule, and which client it is of. */
export interface RowChoice {
  rule: Rule;
  clientId?: string;
}

/** What the person chose besides the mapping. */
export interface ImportOptions {
  key: MatchKey;
  /** Articles. False: existing records stay as they are, only new ones are created. */
  updates: boolean;
  /** Articles: families and sub-families named by the file are created when missing. */
  createsFamilies: boolean;
  /** Fields that an empty cell empties; for all others an empty cell changes nothing (I4). */
  clears: string[];
  /** Clients already known. */
  rule: Rule;
  /** Clients: what was decided row by row, by the number of the row. */
  rows: Record<string, RowChoice>;
}

export const defaultOptions = (kind: "articles" | "clients"): ImportOptions => ({
  key: kind === "articles" ? "reference" : "any",
  updates: true,
  createsFamilies: true,
  clears: [],
  rule: "complete",
  rows: {},
});

/** Options of another run: what was chosen for good, not what was decided of its rows. */
export const keptOptions = (
  kind: "articles" | "clients",
  kept: Partial<ImportOptions> | null,
): ImportOptions => ({
  ...defaultOptions(kind),
  ...kept,
  rows: {},
});

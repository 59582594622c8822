/** Which columns recognise an existing record. "any" tries them all, the surest first (I6). */
export const MATCH_KEYS = ["reference", "any", "code", "email", "phone", "name"] as const;
export type MatchKey = (typeof MATCH_KEYS)[number];

/** What the person chose besides the mapping. */
export interface ImportOptions {
  key: MatchKey;
  /** False: existing records stay as they are, only new ones are created. */
  updates: boolean;
  /** Articles: families and sub-families named by the file are created when missing. */
  createsFamilies: boolean;
  /** Fields that an empty cell empties; for all others an empty cell changes nothing (I4). */
  clears: string[];
}

export const defaultOptions = (kind: "articles" | "clients"): ImportOptions => ({
  key: kind === "articles" ? "reference" : "any",
  updates: true,
  createsFamilies: true,
  clears: [],
});

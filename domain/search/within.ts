/** What the box looks among, chosen beside it and remembered (SRCH-14). */
export const WITHIN = ["all", "client", "document", "article", "site", "file"] as const;
export type Within = (typeof WITHIN)[number];

/** Whatever an address says: all, where it says nothing known. */
export const withinOf = (text: string | null): Within => WITHIN.find((one) => one === text) ?? "all";

import type { AddressUse } from "~/domain/clients/forms";
import type { ImportField } from "./field";
import { text } from "./readers";

/** What stands before the keys of an address, by its use. */
export const ADDRESS_PREFIX: Record<AddressUse, string> = {
  main: "",
  billing: "billing.",
  site: "site.",
  delivery: "delivery.",
};
export const ADDRESS_PARTS = ["street", "complement", "postcode", "city"] as const;

/** A spreadsheet drops the zero of 01000. */
const postcode = {
  expected: "un code postal",
  read: (_: unknown, raw: string) => {
    const value = /^\d{4}$/.test(raw) ? `0${raw}` : raw.replace(/^(?:F|FR)?-?\s?(\d{2})\s?(\d{3})$/i, "$1$2");
    return value.length <= 12 ? value : undefined;
  },
  show: (value: unknown) => (value === null ? "" : String(value)),
};

const readers = { street: text(200), complement: text(200), postcode, city: text(100) };
const LABELS = {
  street: "Adresse",
  complement: "Complément d'adresse",
  postcode: "Code postal",
  city: "Ville",
};
const WORDS: Record<(typeof ADDRESS_PARTS)[number], string[]> = {
  street: ["adresse", "rue", "adresse 1", "voie"],
  complement: ["complement", "adresse 2", "complement d adresse"],
  postcode: ["code postal", "cp"],
  city: ["ville", "commune", "localite"],
};
const MAIN: Record<(typeof ADDRESS_PARTS)[number], { synonyms: string[]; example: string }> = {
  street: {
    synonyms: ["rue", "adresse 1", "voie", "adresse postale", "adresse ligne 1", "address", "street"],
    example: "3 chemin du Lavoir",
  },
  complement: {
    synonyms: ["complement", "adresse 2", "adresse ligne 2", "address 2"],
    example: "Bâtiment B",
  },
  postcode: { synonyms: ["cp", "postal code", "zip", "zip code", "postcode"], example: "69480" },
  city: { synonyms: ["commune", "localite", "city", "town"], example: "Anse" },
};
const OTHERS = [
  { use: "billing", group: "Adresse de facturation", words: ["facturation", "de facturation", "facture"] },
  {
    use: "site",
    group: "Adresse de chantier",
    words: ["chantier", "de chantier", "du chantier", "intervention"],
  },
  { use: "delivery", group: "Adresse de livraison", words: ["livraison", "de livraison"] },
] as const;

/** The four addresses of a client file: one a use, further ones on rows of their own. */
export const ADDRESS_FIELDS: ImportField[] = [
  ...ADDRESS_PARTS.map((part) => ({
    key: part,
    label: LABELS[part],
    group: "Adresse principale",
    ...MAIN[part],
    ...readers[part],
  })),
  ...OTHERS.flatMap(({ use, group, words }) =>
    ADDRESS_PARTS.map((part) => ({
      key: ADDRESS_PREFIX[use] + part,
      label: `${LABELS[part]} (${words[0]})`,
      group,
      synonyms: WORDS[part].flatMap((name) => words.map((word) => `${name} ${word}`)),
      exact: true,
      example: "",
      ...readers[part],
    })),
  ),
];

/** "12 rue Haute, 69001 Lyon" in one cell, as lists made by hand have it. */
export const fullAddress: ImportField = {
  key: "fullAddress",
  label: "Adresse complète, en une cellule",
  group: "Adresse principale",
  synonyms: ["adresse complete", "adresse postale complete", "full address"],
  exact: true,
  example: "",
  expected: "une adresse comme 12 rue Haute, 69001 Lyon",
  read: (_, raw) => (raw.length <= 300 && cutAddress(raw) ? raw.replace(/\s+/g, " ") : undefined),
  show: (value) => (value === null ? "" : String(value)),
};

/** Street, postcode and town of an address in one piece; null when no postcode cuts it. */
export function cutAddress(text: string): { street: string; postcode: string; city: string } | null {
  const found = /^(.*?)[\s,;-]*\b(?:F-?)?(\d{5})\b[\s,;-]*(.+)$/s.exec(text.replace(/\s+/g, " ").trim());
  const [, street = "", postcode = "", city = ""] = found ?? [];
  return found ? { street, postcode, city } : null;
}

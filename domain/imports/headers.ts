import { fold } from "~/domain/search/fold";
import type { ImportField, Mapping } from "./field";

/** "Prix de vente H.T. (€)" and "prix_de_vente_ht" are the same header. */
export const foldHeader = (header: string): string =>
  fold(header)
    .replace(/\((.*?)\)/g, " $1 ")
    .replace(/\bh\.?\s?t\b\.?/g, "ht")
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();

/** What two files have in common when they come from the same place (I3). */
export const headerSignature = (header: string[]): string => header.map(foldHeader).join("|");

/**
 * Gives each column the field its header names; a field goes to one column only (I3). `given` columns keep theirs
 * (a field of "" leaves one aside); `wordForWord` is for a file whose headers are known: nothing is guessed beside them.
 */
export function guessedMapping(
  header: string[],
  fields: ImportField[],
  { given = {}, wordForWord = false }: { given?: Mapping; wordForWord?: boolean } = {},
): Mapping {
  const mapping: Mapping = { ...given };
  const taken = new Set<string>(Object.values(given));
  const names = fields.map((field) => ({
    key: field.key,
    exact: field.exact ?? false,
    names: [field.label, ...field.synonyms].map(foldHeader),
  }));
  const give = (match: (name: string, folded: string) => boolean, among: typeof names) => {
    header.forEach((text, column) => {
      const folded = foldHeader(text);
      if (!folded || mapping[column] !== undefined) return;
      const found = among.find((f) => !taken.has(f.key) && f.names.some((name) => match(name, folded)));
      if (!found) return;
      mapping[column] = found.key;
      taken.add(found.key);
    });
  };
  give((name, folded) => name === folded, names);
  if (!wordForWord)
    give(
      (name, folded) => name.length > 3 && folded.startsWith(`${name} `),
      names.filter((field) => !field.exact),
    );
  return Object.fromEntries(Object.entries(mapping).filter(([, key]) => key !== ""));
}

/** A remembered mapping, without fields that no longer exist and columns beyond the file. */
export function keptMapping(mapping: Mapping, header: string[], fields: ImportField[]): Mapping {
  const known = new Set(fields.map((f) => f.key));
  const entries = Object.entries(mapping).filter(
    ([column, key]) => Number(column) < header.length && known.has(key),
  );
  return Object.fromEntries(entries.filter(([, key], i) => entries.findIndex((e) => e[1] === key) === i));
}

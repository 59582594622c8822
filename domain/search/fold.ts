/** Letters that fold to themselves or to their lower case: nearly every text. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Text as search compares it: no accents, no case, ligatures opened, apostrophes straight (S1). */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, " ").trim();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll("ß", "ss")
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .trim();
}

/** Text as search compares it: no accents, no case, ligatures opened, apostrophes straight (S1). */
export function fold(text: string): string {
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

/** Letters that French writing opens or strips, in the order in which SQL replaces them (S1). */
const LETTERS: [from: string, to: string][] = [
  ...pairs("àáâãäå", "a"),
  ...pairs("èéêë", "e"),
  ...pairs("ìíîï", "i"),
  ...pairs("òóôõö", "o"),
  ...pairs("ùúûü", "u"),
  ...pairs("ÿ", "y"),
  ...pairs("ç", "c"),
  ...pairs("ñ", "n"),
  ...pairs("œ", "oe"),
  ...pairs("æ", "ae"),
  ["ß", "ss"],
  ["’", "'"],
];

function pairs(letters: string, to: string): [string, string][] {
  return [...letters].flatMap((letter): [string, string][] => [
    [letter, to],
    [letter.toUpperCase(), to],
  ]);
}

/** An expression of SQL folded as `fold` does it in code; accents written apart are the tokeniser's to drop. */
export const folded = (expression: string): string =>
  `lower(${LETTERS.reduce((inner, [from, to]) => `replace(${inner}, '${from}', '${to === "'" ? "''" : to}')`, expression)})`;

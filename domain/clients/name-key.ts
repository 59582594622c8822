import { fold } from "~/domain/search/fold";

const FORMS = [
  "sarl",
  "eurl",
  "sasu",
  "sas",
  "sci",
  "snc",
  "scop",
  "ets",
  "ste",
  "societe",
  "entreprise",
  "et",
];
const GONE = "haeiouy ";
const TWICE = new Set(["n", "t", "l", "r", "s", "m", "p", "f", "c", "b", "g"]);

/**
 * What is done, one after the other, to a folded name between two spaces: legal forms go, then what ears confuse and
 * fingers slip on. The same list makes the index of the base, so that both always agree (CL11).
 */
export const NAME_KEY_STEPS: readonly (readonly [from: string, to: string])[] = [
  ...["-", ".", ",", "'", "&", "/", "(", ")", '"'].map((sign) => [sign, " "] as const),
  ...FORMS.map((form) => [` ${form} `, " "] as const),
  ["ph", "f"],
  ["qu", "c"],
  ["ck", "c"],
  ["k", "c"],
  ["q", "c"],
  ["z", "s"],
  ["x", "s"],
  ["w", "v"],
  ["bv", "v"],
  ["d", "t"],
  ...[...GONE].map((gone) => [gone, ""] as const),
  ...[...TWICE].map((twice) => [twice + twice, twice] as const),
];

const SIGNS = /[-.,'&/()"]/g;
const FORM = new RegExp(` (?:${FORMS.join("|")}) `);
/** What a letter becomes; nothing, where it is left out. */
const AS: Record<string, string> = {
  k: "c",
  q: "c",
  z: "s",
  x: "s",
  w: "v",
  d: "t",
  ...Object.fromEntries([...GONE].map((gone) => [gone, ""])),
};

/** The bones of a name: "Dupond", "DUPONT" and "SARL Dupnot" are one; no proof, a place to look (CL11). */
export function nameKey(name: string): string {
  let text = ` ${fold(name).replace(SIGNS, " ")} `;
  if (FORM.test(text)) for (const form of FORMS) text = text.replaceAll(` ${form} `, " ");
  return bones(text.replaceAll("ph", "f").replaceAll("qu", "c").replaceAll("ck", "c"));
}

/** The steps of single letters in one pass: an import asks for hundreds of thousands of names. */
function bones(text: string): string {
  let key = "";
  let last = "";
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    const letter = AS[sign] ?? sign;
    if (letter === "" || (sign === "b" && AS_V.has(text[at + 1] ?? ""))) continue;
    run = letter === last ? run + 1 : 1;
    last = letter;
    // Of two there stays one, of three two: they are taken two by two.
    if (run % 2 === 1 || !TWICE.has(letter)) key += letter;
  }
  return key;
}
const AS_V = new Set(["v", "w"]);

/** The keys under which somebody of this name may be kept: as written, and with the words the other way round. A name without bones ("Hue") is its own key. */
export function nameKeys(name: string): string[] {
  const words = fold(name).split(" ");
  const turned = [...words.slice(1), ...words.slice(0, 1)].join(" ");
  const back = [...words.slice(-1), ...words.slice(0, -1)].join(" ");
  // Most names have two words, of which the other way round is one.
  return [...new Set([...new Set([name, turned, back])].map(keyOf))].filter(Boolean);
}

/** What a name is kept under: its bones, or itself where it has none. */
export const keyOf = (name: string): string => nameKey(name) || fold(name);

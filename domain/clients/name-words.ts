import { fold } from "~/domain/search/fold";
import { distance, tolerance } from "~/domain/search/typo";

/** What is said before a name, or of the law a company is under: it names nobody. */
const TITLES = new Set(
  `m mr mme mlle monsieur madame mademoiselle me maitre dr docteur
   sarl eurl sas sasu sa sci scm scp snc sc scop scea earl gaec gie ei eirl selarl
   ste societe ets etablissement etablissements entreprise cie compagnie groupe
   et`.split(/\s+/),
);
const MOST_WORDS = 8;

/** The words of a name without accents, case, titles and legal forms, in their order; "L'Atelier & Fils" is "l atelier fils" (CL6). */
export function nameWords(name: string): string[] {
  const words = fold(name)
    .replace(/\b([a-z])\.(?=[a-z]\.)/g, "$1") // S.A.R.L.
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !TITLES.has(word));
  return (telling.length > 0 ? telling : words).slice(0, MOST_WORDS);
}

/** The same words in any order, or the same letters with other spaces: "Le Goff" is "Legoff" (CL6). */
export function sameNames(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return a.toSorted().join(" ") === b.toSorted().join(" ") || a.join("") === b.join("");
}

/**
 * Every word of the shorter name is, to a typo or as an initial, another word of the longer one; one of three letters
 * or more must be found, so that initials alone say nothing (CL6).
 */
export function wordsAlike(a: string[], b: string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (![short, long].every((words) => words.some((word) => word.length > 2))) return false;
  return paired(short, long);
}

/** Each word finds a partner of its own: a few words are tried in every way. */
function paired(words: string[], partners: string[]): boolean {
  const [first, ...rest] = words;
  if (first === undefined) return true;
  return partners.some((other, at) => wordAlike(first, other) && paired(rest, partners.toSpliced(at, 1)));
}

function wordAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short);
  const most = Math.min(tolerance(a), tolerance(b));
  return most > 0 && distance(a, b, most) <= most;
}

import { problem } from "~/domain/problem";
import { Unreadable } from "./formula";
import { type Rational, rational } from "./rational";

export type Token = { at: number; end: number } & (
  | { kind: "number"; value: Rational }
  | { kind: "name"; name: string }
  | { kind: "sign"; sign: string }
  | { kind: "end" }
);

/** A formula holds at most so many characters (FO6). */
export const LONGEST = 500;
const MOST_DIGITS = 24;

const TOKEN = /\s*(?:(\d+(?:[.,]\d*)?|[.,]\d+)|(\p{L}[\p{L}\p{N}_]*)|(<=|>=|<>|!=|[-+*/^()×÷−·%;<>=≤≥≠]))/uy;

/** The several ways to write one sign. */
const SAME: Record<string, string> = {
  "×": "*",
  "·": "*",
  "÷": "/",
  "−": "-",
  "≤": "<=",
  "≥": ">=",
  "≠": "<>",
  "!=": "<>",
};

/** A name as formulas know it: without accents, small letters; "Périmètre" and "perimetre" are one (FO5). */
export const foldedName = (name: string): string =>
  name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Reads the signs of a formula. Throws Unreadable at what is none. */
export function tokens(text: string): Token[] {
  if (text.length > LONGEST)
    throw new Unreadable(problem("formula.too-long", undefined, { longest: LONGEST }));
  const found: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = /^\s*=(?!=)/.exec(text)?.[0].length ?? 0;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw Unreadable.at("formula.unreadable", spaceAfter(text, from), spaceAfter(text, from) + 1);
    const at = TOKEN.lastIndex - match[0].trimStart().length;
    const place = { at, end: TOKEN.lastIndex };
    const [, digits, name, sign] = match;
    if (digits !== undefined) found.push({ ...place, kind: "number", value: decimal(digits, place) });
    else if (name !== undefined) found.push(named(name, place));
    else found.push({ ...place, kind: "sign", sign: SAME[sign ?? ""] ?? sign ?? "" });
  }
  found.push({ at: end, end, kind: "end" });
  return found;
}

const spaceAfter = (text: string, from: number) => from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0);

/** "8 x 4" is said with a letter: alone it is the sign of multiplication. */
const named = (name: string, place: { at: number; end: number }): Token =>
  name === "x" || name === "X"
    ? { ...place, kind: "sign", sign: "*" }
    : { ...place, kind: "name", name: foldedName(name) };

function decimal(digits: string, place: { at: number; end: number }): Rational {
  const [whole = "", fraction = ""] = digits.replace(",", ".").split(".");
  if (whole.length + fraction.length > MOST_DIGITS)
    throw Unreadable.at("formula.too-large", place.at, place.end);
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

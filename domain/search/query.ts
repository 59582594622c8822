import { type Days, daysIn } from "./dates";
import { fold } from "./fold";

export const SCOPES = [
  "all",
  "person",
  "documents",
  "site",
  "article",
  "amount",
  "number",
  "inside",
] as const;
export type Scope = (typeof SCOPES)[number];

/** The signs that narrow a search, in the order the chips show them (S2). */
export const OPERATORS: { sign: string; scope: Scope; label: string; example: string }[] = [
  { sign: "@", scope: "person", label: "Client ou contact", example: "@turpin" },
  { sign: "**", scope: "documents", label: "Documents d'un client", example: "**turpin" },
  { sign: "//", scope: "site", label: "Chantiers et ouvrages", example: "//turpin" },
  { sign: "///", scope: "inside", label: "Dans les documents", example: "///garantie" },
  { sign: "*", scope: "article", label: "Articles", example: "*poêle+8kw" },
  { sign: "€", scope: "amount", label: "Montant", example: "€1240" },
  { sign: "#", scope: "number", label: "Numéro ou code", example: "#2026-00012" },
];

/** How words are looked for (SRCH-13): the usual way, anywhere, at the beginning of the name, or whole (S12). */
export const MODES = ["usual", "contains", "starts", "whole"] as const;
export type Mode = (typeof MODES)[number];

export interface Amounts {
  from: number;
  to: number;
  /** Said to be an amount: by the sign, a comma or "€"; a bare number may be anything. */
  sure: boolean;
}

export interface Query {
  scope: Scope;
  mode: Mode;
  /** Folded text without its sign. */
  text: string;
  /** Folded words, all of which must be found. */
  terms: string[];
  /** Digits of a phone in any writing, national form where it is French; null when the text is no phone (S3). */
  digits: string | null;
  /** Range of cents that an amount covers: "1240" is any amount from 1240,00 to 1240,99 (S4). */
  amount: Amounts | null;
  /** Days that the text names; they narrow what the words find (S11). */
  days: Days | null;
}

/** The sign that a text begins with, the longest that it may be. */
export const operatorOf = (typed: string) =>
  OPERATORS.filter(({ sign }) => typed.startsWith(sign)).toSorted((a, b) => b.sign.length - a.sign.length)[0];

/** Reads what was typed in the search box (S2..S5, S11). */
export function parseQuery(typed: string, mode: Mode = "usual"): Query {
  const raw = typed.slice(0, 200).trim();
  const operator = operatorOf(raw);
  const bare = operator ? raw.slice(operator.sign.length) : raw;
  const scope: Scope = operator?.scope ?? "all";
  const amount = scope === "amount" || scope === "all" ? amountRange(bare, scope === "amount") : null;
  const dated = scope === "amount" || scope === "inside" ? null : daysIn(bare);
  const rest = dated ? dated.rest : bare;
  const text = fold(rest);
  const digits = phoneDigits(rest);
  return { scope, mode, text, terms: termsOf(text, digits), digits, amount, days: dated?.days ?? null };
}

/** Words of a text: quotes, operators of the index and lone punctuation go (S5). */
function termsOf(text: string, digits: string | null): string[] {
  // "06 12 34": one fragment, not three words.
  if (digits && /\s/.test(text)) return [];
  return text
    .split(/[\s+"*()]+/)
    .map((term) => term.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((term) => term.length > 0)
    .slice(0, 8);
}

/** +33 6 12…, 0033 6 12… and 06.12… are the same digits; three at least, nothing but digits and separators (S3). */
export function phoneDigits(typed: string): string | null {
  const text = typed.trim().replace(/\(0\)/g, "");
  if (!/^\+?[\d\s.\-/()\u00a0\u202f]+$/.test(text)) return null;
  const bare = text.replace(/\D/g, "");
  const abroad = text.startsWith("+") ? bare : bare.startsWith("00") ? bare.slice(2) : null;
  const national = abroad?.startsWith("33") ? `0${abroad.slice(2)}` : (abroad ?? bare);
  return national.length >= 3 ? national : null;
}

function amountRange(typed: string, signed: boolean): Amounts | null {
  const found = /^(\d{1,9})(?:[.,](\d{0,2}))?(€?)$/.exec(typed.replace(/[\s\u00a0\u202f]/g, ""));
  if (!found?.[1]) return null;
  const euros = Number(found[1]) * 100;
  const cents = found[2] ?? "";
  const sure = signed || cents !== "" || found[3] === "€";
  if (cents.length === 2) return { from: euros + Number(cents), to: euros + Number(cents), sure };
  if (cents.length === 1)
    return { from: euros + Number(cents) * 10, to: euros + Number(cents) * 10 + 9, sure };
  return { from: euros, to: euros + 99, sure };
}

const quoted = (term: string) => `"${term.replaceAll('"', "")}"`;

/** An FTS5 expression that finds every term by the beginning of a word, quoted so that nothing typed is syntax (S5). */
export const wordsExpression = (terms: string[]): string =>
  terms.map((term) => `${quoted(term)}*`).join(" AND ");

/** The same terms as whole words. */
export const exactExpression = (terms: string[]): string => terms.map(quoted).join(" AND ");

/** Fragments of three characters or more for the trigram table; null when one is too short (S6). */
export function partsExpression(fragments: string[]): string | null {
  const long = fragments.filter((fragment) => fragment.length >= 3);
  if (long.length === 0 || long.length < fragments.length) return null;
  return long.map(quoted).join(" AND ");
}

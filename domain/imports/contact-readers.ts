import { parsePhone } from "~/domain/identity/phone";
import { formatPhone } from "~/domain/identity/phone-writing";
import type { ImportField, Value } from "./field";

type Reader = Pick<ImportField, "read" | "show" | "expected">;

/** Several of one cell are kept as one value, this between them. */
export const BETWEEN = ";";
export const several = (value: Value | undefined): string[] =>
  typeof value === "string" && value !== "" ? value.split(BETWEEN) : [];

const MAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/;
/** "Tél :", "Port. :" and "(bureau)" say whose number it is, not what it is. */
const BEFORE =
  /^(t[ée]l(éphone|ephone)?|port(able)?|mob(ile)?|gsm|fixe|bureau|dom(icile)?|perso|pro)\b\s*\.?\s*:?\s*/i;
const WORDS = /\((?!0\))[^()]*\p{L}[^()]*\)|\s[\p{L}.]+$/gu;

/** A spreadsheet drops the zero of 06…: nine digits get it back; 33 612… has lost its plus. */
function phoneOf(raw: string): string | null {
  const bare = raw.replace(WORDS, "").replace(BEFORE, "").trim();
  const digits = bare.replace(/[\s.\-/]/g, "");
  if (/^[1-9]\d{8}$/.test(digits)) return parsePhone(`0${digits}`);
  if (/^33[1-9]\d{8}$/.test(digits)) return parsePhone(`+${digits}`);
  return parsePhone(bare);
}

/** Phones in E.164: one, or several cut by ; , / | "ou" and new lines. */
export const phones: Reader = {
  expected: "un numéro comme 06 12 34 56 78",
  read: (_, raw) => {
    const whole = phoneOf(raw);
    if (whole) return whole;
    const parts = raw
      .split(/[;,|/\n]|\s+(?:ou|et)\s+|\s-\s/i)
      .map((part) => part.trim())
      .filter(Boolean);
    const found = parts.map(phoneOf);
    return found.length > 1 && found.every((one) => one !== null)
      ? [...new Set(found)].join(BETWEEN)
      : undefined;
  },
  show: (value) => several(value).map(formatPhone).join(", "),
};

/** Mails in lower case: one, or several; "Claire <claire@exemple.fr>" is the one inside. */
export const mails: Reader = {
  expected: "une adresse comme claire@exemple.fr",
  read: (_, raw) => {
    const parts = raw
      .split(/[;,|\n]|\s+(?:ou|et)\s+/i)
      .map((part) =>
        (/<([^<>]+)>\s*$/.exec(part)?.[1] ?? part)
          .replace(/^mailto:/i, "")
          .trim()
          .toLowerCase(),
      )
      .filter(Boolean);
    return parts.length > 0 && parts.every((part) => part.length <= 254 && MAIL.test(part))
      ? [...new Set(parts)].join(BETWEEN)
      : undefined;
  },
  show: (value) => several(value).join(", "),
};

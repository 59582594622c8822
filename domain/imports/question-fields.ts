import { parseDecimal } from "~/domain/money/parse";
import { type Answer, answerWords } from "~/domain/questions/answer";
import { hasOptions, type Question, YES } from "~/domain/questions/question";
import { fold } from "~/domain/search/fold";
import { cellDay } from "./cell-day";
import type { ImportField, Value } from "./field";
import type { Cell } from "./sheet";

const PREFIX = "q.";
export const questionKey = (id: string) => PREFIX + id;
/** The question that a field answers; null for the other fields. */
export const questionOf = (key: string): string | null =>
  key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;

/** An answer as one value, the same for the same answer: what was chosen in the order of the choices. */
export const answerValue = ({ chosen, written }: Answer, { options }: Pick<Question, "options">): string => {
  const rank = (one: string) => (options.includes(one) ? options.indexOf(one) : options.length);
  return JSON.stringify([chosen.toSorted((a, b) => rank(a) - rank(b)), written]);
};
export function answerFrom(value: Value | undefined): Answer | null {
  if (typeof value !== "string" || value === "") return null;
  const [chosen, written] = JSON.parse(value) as [string[], string];
  return { chosen, written };
}

/** One field a question of clients: its heading is the question's label, or it is chosen by hand (CRM-12). */
export const questionFields = (questions: readonly Question[]): ImportField[] =>
  questions.flatMap((question) => {
    const reader = READERS[question.type];
    if (!reader) return [];
    return [
      {
        key: questionKey(question.id),
        label: question.label,
        group: "Questions complémentaires",
        synonyms: [],
        exact: true,
        clearable: true,
        example: "",
        expected: expected(question),
        read: (cell: Cell, raw: string) => {
          const answer = reader(question, cell, raw);
          return answer ? answerValue(answer, question) : undefined;
        },
        show: (value: Value) => answerWords(question, answerFrom(value) ?? { chosen: [], written: "" }),
      },
    ];
  });

type Read = (question: Question, cell: Cell, raw: string) => Answer | null;
const written = (text: string): Answer => ({ chosen: [], written: text });
const chosen = (...list: string[]): Answer => ({ chosen: list, written: "" });

const words: Read = (_, __, raw) => (raw.length <= 4000 ? written(raw) : null);
const option = ({ options }: Question, raw: string) => options.find((one) => fold(one) === fold(raw));

/** Types that a cell can answer; a question that asks for a file is answered on the sheet of the client. */
const READERS: Partial<Record<string, Read>> = {
  words,
  text: words,
  number: (_, __, raw) => number(raw),
  date: (_, cell, raw) => {
    const day = cellDay(cell, raw);
    return day === null ? null : written(day);
  },
  list: (question, _, raw) => only(option(question, raw)),
  "list-words": (question, _, raw) => {
    const [, choice = raw, beside = ""] = /^(.*?)\s*:\s*(.+)$/s.exec(raw) ?? [];
    const found = option(question, raw) ?? option(question, choice);
    return found === undefined ? null : { chosen: [found], written: option(question, raw) ? "" : beside };
  },
  tick: (_, __, raw) => (ON.has(fold(raw)) ? chosen(YES) : OFF.has(fold(raw)) ? written("") : null),
  ticks: (question, _, raw) => {
    const whole = option(question, raw);
    const parts = whole
      ? [whole]
      : raw
          .split(/[;|\n]/)
          .map((part) => part.trim())
          .filter(Boolean);
    const found = parts.map((part) => option(question, part));
    return found.every((one) => one !== undefined) ? chosen(...new Set(found)) : null;
  },
};

const ON = new Set(["oui", "o", "x", "1", "vrai", "true", "yes", "y", "coche", "✓", "✔"]);
const OFF = new Set(["non", "n", "0", "faux", "false", "no", "-"]);
const only = (found: string | undefined): Answer | null => (found === undefined ? null : chosen(found));

function number(raw: string): Answer | null {
  const bare = raw.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (/^-?\d{1,12}(\.\d{1,6})?$/.test(bare))
    return written(bare.includes(".") ? bare.replace(/\.?0+$/, "") : bare);
  // "1.234,50" and other writings of the French.
  const value = parseDecimal(raw, 6);
  if (value === null) return null;
  const digits = String(Math.abs(value)).padStart(7, "0");
  const decimals = digits.slice(-6).replace(/0+$/, "");
  return written(`${value < 0 ? "-" : ""}${digits.slice(0, -6)}${decimals ? `.${decimals}` : ""}`);
}

function expected(question: Question): string {
  const some = question.options.slice(0, 8).join(", ") + (question.options.length > 8 ? "…" : "");
  switch (question.type) {
    case "number":
      return "un nombre comme 12,5";
    case "date":
      return "une date comme 31/12/2026";
    case "tick":
      return "oui ou non";
    case "ticks":
      return `un ou plusieurs de : ${some}, séparés par un point-virgule`;
    default:
      return hasOptions(question.type) ? `l'un de : ${some}` : "un texte de 4 000 caractères au plus";
  }
}

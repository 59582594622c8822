import { type Problem, problem } from "~/domain/problem";
import { fold } from "~/domain/search/fold";

/** What a code is made from. */
export interface CodeFacts {
  /** Next value of the counter, from 1. */
  sequence: number;
  /** Sort name of the client. */
  name: string;
  /** Civil year of the allocation. */
  year: number;
}

const TOKEN = /\{(SEQ|NOM):([1-9])\}|\{(AAAA|AA)\}/g;

/** What is wrong with a pattern of client codes (C8): `pattern-without-counter`, `pattern-unreadable`, `pattern-too-long`. */
export function patternProblems(pattern: string, field = "clientCodePattern"): Problem[] {
  const rest = pattern.replace(TOKEN, "");
  if (/[^A-Z0-9-]/.test(rest)) return [problem("pattern-unreadable", field)];
  if (!/\{SEQ:[1-9]\}/.test(pattern)) return [problem("pattern-without-counter", field)];
  const longest = clientCode(pattern, { sequence: 1, name: "X".repeat(20), year: 2026 }).length;
  return longest > 17 ? [problem("pattern-too-long", field, { max: 17 })] : [];
}

/** The code of a client (C8). A counter that outgrows its digits grows the code rather than repeat one. */
export function clientCode(pattern: string, facts: CodeFacts): string {
  const name = fold(facts.name)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  return pattern.replace(TOKEN, (_, kind: string | undefined, width: string, year: string | undefined) => {
    if (year) return String(facts.year).slice(year === "AA" ? -2 : 0);
    return kind === "SEQ"
      ? String(facts.sequence).padStart(Number(width), "0")
      : name.slice(0, Number(width));
  });
}

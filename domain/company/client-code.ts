import type { Day } from "~/domain/calendar/day";
import { codeAt, codeShape } from "~/domain/clients/code";
import { type Problem, problem } from "~/domain/problem";

const TOKEN = /\{(?:SEQ|NOM):[1-9]\}|\{(?:AAAA|AA)\}/g;
/** What accounting programs take as an auxiliary account. */
const LONGEST = 17;

/** What is wrong with a pattern of client codes (C8): `pattern-without-counter`, `pattern-unreadable`, `pattern-too-long`. */
export function patternProblems(pattern: string, field = "clientCodePattern"): Problem[] {
  const rest = pattern.replace(TOKEN, "");
  if (/[^A-Z0-9-]/.test(rest)) return [problem("pattern-unreadable", field)];
  if (!/\{SEQ:[1-9]\}/.test(pattern)) return [problem("pattern-without-counter", field)];
  const code = codeAt(codeShape(pattern, "", "2026-01-01" as Day), 1);
  return code.length > LONGEST ? [problem("pattern-too-long", field, { max: LONGEST })] : [];
}

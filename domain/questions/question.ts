import { type Problem, problem } from "~/domain/problem";
import { fold } from "~/domain/search/fold";

/** What a question is asked about. */
export const SUBJECTS = ["client", "ouvrage", "article"] as const;
export type Subject = (typeof SUBJECTS)[number];

export const TYPES = [
  "words",
  "text",
  "number",
  "date",
  "list",
  "list-words",
  "tick",
  "ticks",
  "file",
] as const;
export type QuestionType = (typeof TYPES)[number];

export interface Question {
  id: string;
  label: string;
  type: QuestionType;
  /** Of lists and ticks; empty for the others. */
  options: string[];
  /** Asked only while this question has this answer (QU2). */
  whenId: string | null;
  whenIs: string;
  required: boolean;
  /** Of ouvrages: asked for these types only; empty for all (QU8). */
  ouvrageTypes: string[];
}

/** The answer of a tick: the one word it may have. */
export const YES = "Oui";

export const hasOptions = (type: QuestionType) =>
  type === "list" || type === "list-words" || type === "ticks";
/** What another question may depend on: its choices, "Oui" for a tick, nothing for the others. */
export const conditions = ({ type, options }: Pick<Question, "type" | "options">): string[] =>
  type === "tick" ? [YES] : hasOptions(type) ? options : [];

/** Why a question can't be so (QU1, QU2); `others` are those of its subject. */
export function questionProblems(question: Question, others: readonly Question[]): Problem[] {
  const found: Problem[] = [];
  const folded = question.options.map(fold);
  if (hasOptions(question.type) && folded.length < 2) found.push(problem("question-options-few", "options"));
  if (new Set(folded).size < folded.length) found.push(problem("question-options-same", "options"));
  if (question.whenId === null) return found;
  const on = others.find((one) => one.id === question.whenId);
  if (!on || !conditions(on).includes(question.whenIs))
    found.push(problem("question-condition-unknown", "when"));
  for (let at: Question | undefined = on, steps = 0; at && steps <= others.length; steps += 1) {
    if (at.id === question.id) return [...found, problem("question-condition-loops", "when")];
    const next: string | null = at.whenId;
    at = others.find((one) => one.id === next);
  }
  return found;
}

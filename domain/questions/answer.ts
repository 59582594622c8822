import * as z from "zod";
import { isDay } from "~/domain/calendar/day";
import { formatDay } from "~/domain/calendar/format";
import { type Problem, problem } from "~/domain/problem";
import { hasOptions, type Question, YES } from "./question";

/** An answer as it is kept: what was chosen, what was written beside it. */
export interface Answer {
  chosen: string[];
  /** Words, a text, a number with a point, a day as YYYY-MM-DD, the id of a file. */
  written: string;
}

/** What a form posts for one question that it showed (QU3). */
export const answerShape = z.object({
  shown: z.string().optional(),
  written: z
    .string()
    .trim()
    .max(4000, "C'est trop long.")
    .optional()
    .transform((text) => text ?? ""),
  chosen: z
    .preprocess(
      (value) => (typeof value === "string" ? [value] : value),
      z.array(z.string().max(200)).max(100),
    )
    .optional()
    .transform((list) => (list ?? []).filter(Boolean)),
});
/** By the id of the question. */
export const answersShape = z.record(z.string().max(40), answerShape).optional();
export type Posted = NonNullable<z.output<typeof answersShape>>;

export const isEmpty = (answer: Answer | undefined): boolean =>
  !answer || (answer.chosen.length === 0 && answer.written === "");

/** Which questions are asked, given the answers (QU2) and, of an ouvrage, its type (QU8). */
export function asked<Q extends Question>(
  questions: readonly Q[],
  answers: ReadonlyMap<string, Answer>,
  typeId = "",
): Q[] {
  const byId = new Map(questions.map((one) => [one.id, one]));
  const isAsked = (question: Question, depth = 0): boolean => {
    if (question.ouvrageTypes.length > 0 && !question.ouvrageTypes.includes(typeId)) return false;
    if (question.whenId === null) return true;
    const on = byId.get(question.whenId);
    // A question taken out is not asked, nor what depends on it; chains end (QU2), and are cut if one ever did not.
    if (!on || depth > questions.length) return false;
    return isAsked(on, depth + 1) && (answers.get(on.id)?.chosen.includes(question.whenIs) ?? false);
  };
  return questions.filter((question) => isAsked(question));
}

/** Reads one posted answer by the type of its question (QU5); a sentence's code when it is none. */
export function readAnswer(question: Question, posted: Posted[string], kept?: Answer): Answer | string {
  const { written } = posted;
  switch (question.type) {
    case "words":
    case "text":
      return { chosen: [], written };
    case "number": {
      const bare = written.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
      if (bare === "") return { chosen: [], written: "" };
      return /^-?\d{1,12}(\.\d{1,6})?$/.test(bare) ? { chosen: [], written: bare } : "answer-no-number";
    }
    case "date":
      return written === "" || isDay(written) ? { chosen: [], written } : "answer-no-date";
    case "file":
      // A form shows the file; it is given and taken away by itself (QU9).
      return kept ?? { chosen: [], written: "" };
    case "tick":
      return { chosen: posted.chosen.length > 0 ? [YES] : [], written: "" };
    default: {
      const own = (one: string) => question.options.includes(one) || (kept?.chosen.includes(one) ?? false);
      const chosen = question.type === "ticks" ? posted.chosen : posted.chosen.slice(0, 1);
      if (!chosen.every(own)) return "choice-unknown";
      return { chosen, written: question.type === "list-words" ? written : "" };
    }
  }
}

/** Answers after a form: those it showed are read, the others kept, those not asked any more dropped (QU3, QU4). */
export function answered(
  questions: readonly Question[],
  kept: ReadonlyMap<string, Answer>,
  posted: Posted,
  typeId = "",
): { answers: Map<string, Answer>; problems: Problem[] } {
  const problems: Problem[] = [];
  const all = new Map(kept);
  for (const question of questions) {
    const given = posted[question.id];
    if (!given) continue;
    const read = readAnswer(question, given, kept.get(question.id));
    if (typeof read === "string") problems.push(problem(read, fieldOf(question)));
    else all.set(question.id, read);
  }
  const now = asked(questions, all, typeId);
  for (const question of now)
    if (question.required && posted[question.id] && isEmpty(all.get(question.id)))
      problems.push(problem("answer-missing", fieldOf(question)));
  const living = new Set(questions.map((one) => one.id));
  const open = new Set(now.map((one) => one.id));
  const answers = new Map(
    [...all].filter(([id, answer]) => !isEmpty(answer) && (open.has(id) || !living.has(id))),
  );
  return { answers, problems };
}

/** The field of a form that holds the answer, or the first part of it. */
export const fieldOf = ({ id, type }: Question) =>
  `answers.${id}.${type === "tick" || hasOptions(type) ? "chosen" : "written"}`;

/** What lists, search and exports show of an answer (QU6). */
export function answerWords({ type }: Pick<Question, "type">, answer: Answer): string {
  if (type === "date") return isDay(answer.written) ? formatDay(answer.written) : "";
  if (type === "number")
    return answer.written.replace(
      /^(-?)(\d+)(?:\.(\d+))?$/,
      (_, sign: string, whole: string, rest?: string) =>
        `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, "\u202f")}${rest ? `,${rest}` : ""}`,
    );
  return [answer.chosen.join(", "), answer.written].filter(Boolean).join(" : ");
}

import type { Question, QuestionType } from "~/domain/questions/question";
import type { ColumnType, ListColumn } from "./column";

/** The type of the cells that answer a question. */
const TYPES: Record<QuestionType, ColumnType> = {
  words: "text",
  text: "text",
  number: "number",
  date: "day",
  list: "ticks",
  "list-words": "ticks",
  ticks: "ticks",
  tick: "yes",
  file: "text",
};

const KEY = "q-";
export const questionKey = (id: string) => `${KEY}${id}`;
/** The question whose answers stand in this column; null for a column of the list's own. */
export const questionOf = (key: string) => (key.startsWith(KEY) ? key.slice(KEY.length) : null);

/** A column for each question that is asked (LI1). */
export const questionColumns = (
  questions: readonly Pick<Question, "id" | "label" | "type" | "options">[],
): ListColumn[] =>
  questions.map(({ id, label, type, options }) => ({
    key: questionKey(id),
    label,
    type: TYPES[type],
    group: "Questions",
    width: 160,
    sorts: true,
    filters: true,
    ...(TYPES[type] === "ticks" ? { options: options.map((one) => ({ value: one, label: one })) } : {}),
  }));

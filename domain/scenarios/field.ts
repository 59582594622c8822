import { conditions, hasOptions, type Question, type QuestionType } from "~/domain/questions/question";

/** The kinds of answers that complementary questions know too: read and said by the same rules. */
export const ASKED_TYPES = [
  "words",
  "text",
  "number",
  "date",
  "list",
  "list-words",
  "tick",
  "ticks",
] as const satisfies readonly QuestionType[];
type AskedType = (typeof ASKED_TYPES)[number];

export const FIELD_TYPES = [
  ...ASKED_TYPES,
  "ten",
  "stars",
  "photos",
  "signature",
  "heading",
  "note",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** A line of a form: what is asked, shown or signed there. */
export interface Field {
  id: string;
  type: FieldType;
  label: string;
  /** A line of help under the label; the words themselves of a note. */
  hint: string;
  options: string[];
  required: boolean;
  /** Shown only while that earlier field has this answer (SC2). */
  whenId: string | null;
  whenIs: string;
}
/** One screen of a phone. */
export interface Section {
  id: string;
  title: string;
  fields: Field[];
}
export interface Content {
  sections: Section[];
}

/** A line of a form with nothing particular but what is said. */
export const line = (id: string, type: FieldType, label: string, over: Partial<Field> = {}): Field => ({
  id,
  type,
  label,
  hint: "",
  options: [],
  required: false,
  whenId: null,
  whenIs: "",
  ...over,
});

export const fieldsOf = (content: Content): Field[] => content.sections.flatMap((one) => one.fields);

export const isAsked = (type: FieldType): type is AskedType =>
  (ASKED_TYPES as readonly string[]).includes(type);
/** The same field in the words of complementary questions. */
export const asQuestion = (field: Field & { type: AskedType }): Question => ({ ...field, ouvrageTypes: [] });
/** Whether the field is answered at all; headings and notes are only read. */
export const answers = (type: FieldType): boolean => type !== "heading" && type !== "note";
export const isRating = (type: FieldType): type is "ten" | "stars" => type === "ten" || type === "stars";
export const choosesOptions = (type: FieldType): boolean => isAsked(type) && hasOptions(type);

interface Scale {
  lowest: number;
  highest: number;
  /** Words of the bands, and the last note of each. */
  bands: readonly (readonly [words: string, upTo: number])[];
}
export const SCALES: Record<"ten" | "stars", Scale> = {
  ten: {
    lowest: 0,
    highest: 10,
    bands: [
      ["0 à 6", 6],
      ["7 ou 8", 8],
      ["9 ou 10", 10],
    ],
  },
  stars: {
    lowest: 1,
    highest: 5,
    bands: [
      ["1 ou 2 étoiles", 2],
      ["3 étoiles", 3],
      ["4 ou 5 étoiles", 5],
    ],
  },
};

/** Notes of a scale, lowest first. */
export const notesOf = (type: "ten" | "stars"): number[] => {
  const { lowest, highest } = SCALES[type];
  return Array.from({ length: highest - lowest + 1 }, (_, i) => lowest + i);
};
export const bandOf = (type: "ten" | "stars", note: number): string =>
  SCALES[type].bands.find(([, upTo]) => note <= upTo)?.[0] ?? "";

/** What a later field may depend on: choices, "Oui" of a tick, the bands of a note. */
export const fieldConditions = (field: Field): string[] =>
  isRating(field.type)
    ? SCALES[field.type].bands.map(([words]) => words)
    : isAsked(field.type)
      ? conditions({ type: field.type, options: field.options })
      : [];

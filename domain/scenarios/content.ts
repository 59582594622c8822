import * as z from "zod";
import { type Problem, problem } from "~/domain/problem";
import { fold } from "~/domain/search/fold";
import {
  answers,
  type Content,
  choosesOptions,
  FIELD_TYPES,
  type Field,
  fieldConditions,
  fieldsOf,
} from "./field";
import { isReport, type Kind } from "./kinds";

const id = z.string().regex(/^[\w-]{1,40}$/);
const words = (most: number) => z.string().trim().max(most, `${most} caractères au plus.`);

const fieldShape = z.object({
  id,
  type: z.enum(FIELD_TYPES),
  label: words(200),
  hint: words(1000).default(""),
  options: z.array(words(120)).max(100).default([]),
  required: z.boolean().default(false),
  whenId: id.nullable().default(null),
  whenIs: z.string().max(200).default(""),
});

export const MOST_FIELDS = 150;

/** What a form asks, as the builder writes it: any well-shaped draft is kept, only a sound one is published. */
export const contentShape = z
  .object({
    sections: z
      .array(z.object({ id, title: words(100), fields: z.array(fieldShape).max(MOST_FIELDS) }))
      .min(1)
      .max(30),
  })
  .refine((content) => {
    const ids = [...content.sections.map((one) => one.id), ...fieldsOf(content).map((one) => one.id)];
    return new Set(ids).size === ids.length && ids.length <= MOST_FIELDS + 30;
  }, `Cent cinquante lignes au plus, chacune une fois.`) satisfies z.ZodType<Content>;

/** Why this content can't be published (SC1, SC2); each problem stands at the id of its field or section. */
export function contentProblems(kind: Kind, content: Content): Problem[] {
  const all = fieldsOf(content);
  const found: Problem[] = all.flatMap((field, at) => fieldProblems(kind, field, all.slice(0, at)));
  for (const section of content.sections) {
    if (section.title === "" && content.sections.length > 1)
      found.push(problem("section-title-missing", section.id));
    if (section.fields.length === 0) found.push(problem("section-empty", section.id));
  }
  if (!all.some((field) => answers(field.type))) found.push(problem("form-asks-nothing"));
  return found;
}

function fieldProblems(kind: Kind, field: Field, earlier: readonly Field[]): Problem[] {
  const found: Problem[] = [];
  if (field.type === "note" ? field.hint === "" : field.label === "")
    found.push(problem("field-words-missing", field.id));
  if (choosesOptions(field.type)) {
    const folded = field.options.map(fold).filter(Boolean);
    if (folded.length < 2) found.push(problem("question-options-few", field.id));
    if (new Set(folded).size < folded.length) found.push(problem("question-options-same", field.id));
  }
  if (!isReport(kind) && (field.type === "photos" || field.type === "signature"))
    found.push(problem("field-not-in-survey", field.id));
  if (field.whenId !== null) {
    const on = earlier.find((one) => one.id === field.whenId);
    if (!on) found.push(problem("field-condition-later", field.id));
    else if (!fieldConditions(on).includes(field.whenIs))
      found.push(problem("question-condition-unknown", field.id));
  }
  return found;
}

/** The content as it is published: choices without blanks, what a type has no use for left out. */
export const tidied = (content: Content): Content => ({
  sections: content.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({
      ...field,
      options: choosesOptions(field.type) ? field.options.filter(Boolean) : [],
      required: field.required && answers(field.type),
      whenIs: field.whenId === null ? "" : field.whenIs,
    })),
  })),
});

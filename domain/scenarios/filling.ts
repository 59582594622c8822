import * as z from "zod";
import { type Problem, problem } from "~/domain/problem";
import { answerWords, readAnswer } from "~/domain/questions/answer";
import { inkOf, type Strokes } from "~/domain/quotes/acceptance";
import { asQuestion, bandOf, type Content, type Field, fieldsOf, isAsked, isRating, SCALES } from "./field";

export interface Photo {
  fileId: string;
  legend: string;
}
/**
 * What is answered to one field. A note is written as its number and chosen as its band; a signature is written as its
 * name, and chosen as `BY_NAME` where that name stands in place of a drawing.
 */
export interface Value {
  chosen: string[];
  written: string;
  photos: Photo[];
  strokes: Strokes;
}
/** By the id of the field. */
export type Values = Record<string, Value>;

export const NOTHING: Value = { chosen: [], written: "", photos: [], strokes: [] };
export const MOST_PHOTOS = 20;
/** A tenth of the pad's width, as for a quote: shorter is a slip of the finger. */
const LEAST_INK = 100;
/** Signed at the keyboard, without drawing. */
export const BY_NAME = "Nom écrit";

const point = z.object({
  x: z.number().min(0).max(4000),
  y: z.number().min(0).max(4000),
  t: z.number().min(0).max(3_600_000),
});
const valueShape = z.object({
  chosen: z.array(z.string().max(200)).max(100).default([]),
  written: z.string().max(4000, "C'est trop long.").default(""),
  photos: z
    .array(z.object({ fileId: z.string().max(60), legend: z.string().max(300) }))
    .max(MOST_PHOTOS)
    .default([]),
  strokes: z.array(z.array(point).max(2000)).max(100).default([]),
});
/** What a draft holds: kept as it is written, read by its fields once it is finished. */
export const valuesShape = z
  .record(z.string().max(40), valueShape)
  .refine((values) => Object.keys(values).length <= 200) satisfies z.ZodType<Values>;

export const isBlank = (value: Value | undefined): boolean =>
  !value ||
  (value.chosen.length === 0 &&
    value.written.trim() === "" &&
    value.photos.length === 0 &&
    value.strokes.length === 0);

/** The fields that are shown, given what is answered (SC2). */
export const shownFields = (content: Content, values: Values): Field[] =>
  fieldsOf(content).reduce<Field[]>((shown, field) => {
    const on = field.whenId === null || shown.some((one) => one.id === field.whenId);
    const so = field.whenId === null || (values[field.whenId]?.chosen.includes(field.whenIs) ?? false);
    return on && so ? [...shown, field] : shown;
  }, []);

/** Reads one answer by its field (SC4, SC5); the code of a sentence when it is none. */
export function readValue(field: Field, given: Value): Value | string {
  const { type } = field;
  if (isAsked(type)) {
    const read = readAnswer(asQuestion({ ...field, type }), given);
    return typeof read === "string" ? read : { ...NOTHING, ...read };
  }
  if (isRating(type)) {
    if (given.written === "") return NOTHING;
    const { lowest, highest } = SCALES[type];
    const note = /^\d{1,2}$/.test(given.written) ? Number(given.written) : Number.NaN;
    if (!(note >= lowest && note <= highest)) return "note-unknown";
    return { ...NOTHING, written: String(note), chosen: [bandOf(type, note)] };
  }
  if (type === "photos") {
    const once = new Map(given.photos.map((photo) => [photo.fileId, photo]));
    return {
      ...NOTHING,
      photos: [...once.values()].map((one) => ({ ...one, legend: one.legend.trim() })),
    };
  }
  if (type === "signature") return signed(given);
  return NOTHING;
}

function signed(given: Value): Value | string {
  const typed = given.chosen.includes(BY_NAME);
  const drawn = inkOf(given.strokes) >= LEAST_INK;
  const name = given.written.trim();
  if (!drawn && name === "") return NOTHING;
  if (typed) return name === "" ? "signer-missing" : { ...NOTHING, chosen: [BY_NAME], written: name };
  if (!drawn) return "signature-missing";
  return name === "" ? "signer-missing" : { ...NOTHING, written: name, strokes: given.strokes };
}

/** What a form says once it is finished: shown fields read, the others dropped, mandatory ones answered (SC4). */
export function filled(content: Content, given: Values): { values: Values; problems: Problem[] } {
  const problems: Problem[] = [];
  const wrong = new Set<string>();
  const read: Values = {};
  for (const field of fieldsOf(content)) {
    const value = readValue(field, given[field.id] ?? NOTHING);
    if (typeof value === "string") {
      wrong.add(field.id);
      problems.push(problem(value, field.id));
    } else if (!isBlank(value)) read[field.id] = value;
  }
  const shown = shownFields(content, read);
  const open = new Set(shown.map((one) => one.id));
  for (const field of shown)
    if (field.required && !wrong.has(field.id) && isBlank(read[field.id]))
      problems.push(problem("answer-missing", field.id));
  return {
    values: Object.fromEntries(Object.entries(read).filter(([id]) => open.has(id))),
    problems: problems.filter((one) => open.has(one.field ?? "")),
  };
}

/** What lists, papers and exports show of an answer. */
export function valueWords(field: Field, value: Value | undefined): string {
  if (!value || isBlank(value)) return "";
  const { type } = field;
  if (isAsked(type)) return answerWords({ type }, value);
  if (isRating(type)) return `${value.written} / ${SCALES[type].highest}`;
  if (type === "photos") return value.photos.length > 1 ? `${value.photos.length} photos` : "1 photo";
  if (type === "signature" && value.chosen.includes(BY_NAME)) return `${value.written}, par son nom écrit`;
  return value.written;
}

/** All the words answered, as search finds them. */
export const wordsOf = (content: Content, values: Values): string =>
  fieldsOf(content)
    .flatMap((field) => [
      field.type === "photos" ? "" : valueWords(field, values[field.id]),
      ...(values[field.id]?.photos.map((one) => one.legend) ?? []),
    ])
    .filter(Boolean)
    .join("\n");

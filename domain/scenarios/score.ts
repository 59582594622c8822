import { type Content, type Field, fieldsOf, isRating } from "./field";
import { type Values, valueWords } from "./filling";

/** The note that counts: the first one that the form asks (SC9). */
export const scoreField = (content: Content): (Field & { type: "ten" | "stars" }) | null => {
  const found = fieldsOf(content).find((field) => isRating(field.type));
  return found && isRating(found.type) ? { ...found, type: found.type } : null;
};

/** The note given, or null where the form asks none or it was left out. */
export function scoreOf(content: Content, values: Values): number | null {
  const field = scoreField(content);
  const written = field ? values[field.id]?.written : "";
  return written ? Number(written) : null;
}

/** "8 / 10"; empty where no note was given. */
export function scoreWords(content: Content, values: Values): string {
  const field = scoreField(content);
  return field ? valueWords(field, values[field.id]) : "";
}

/** Whether a note calls for somebody (SC10); never without a threshold. */
export const isBad = (score: number | null, threshold: number | null): boolean =>
  score !== null && threshold !== null && score <= threshold;

interface Counted {
  note: number;
  count: number;
}
const total = (all: readonly Counted[]) => all.reduce((sum, { count }) => sum + count, 0);

/** Mean of the notes to one decimal; null without any. */
export function mean(all: readonly Counted[]): number | null {
  const count = total(all);
  if (count === 0) return null;
  return Math.round((all.reduce((sum, one) => sum + one.note * one.count, 0) / count) * 10) / 10;
}

/** Net promoter score of notes from 0 to 10: share of 9 and 10 less share of 0 to 6, in whole points (SC9). */
export function promoters(all: readonly Counted[]): number | null {
  const count = total(all);
  if (count === 0) return null;
  const among = (from: number, to: number) => total(all.filter(({ note }) => note >= from && note <= to));
  return Math.round(((among(9, 10) - among(0, 6)) * 100) / count);
}

/** Part of a whole in whole percents; null of nothing. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * 100) / whole);

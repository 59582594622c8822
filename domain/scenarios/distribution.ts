import { YES } from "~/domain/questions/question";
import { choosesOptions, type Field, isRating, notesOf } from "./field";

/** How often an answer was given to a field. */
export interface Tally {
  field: string;
  answer: string;
  count: number;
}
export interface Distribution {
  id: string;
  label: string;
  type: Field["type"];
  bars: { answer: string; count: number }[];
}

/**
 * How each question with choices or notes was answered: every choice in its own order, those never given too, then
 * those that an earlier version offered. Words are no distribution.
 */
export function distributions(fields: readonly Field[], tallies: readonly Tally[]): Distribution[] {
  return fields.flatMap((field) => {
    const offered = offeredBy(field);
    if (offered === null) return [];
    const own = tallies.filter(
      (one) => one.field === field.id && (!isRating(field.type) || /^\d{1,2}$/.test(one.answer)),
    );
    const known = new Map(own.map((one) => [one.answer, one.count]));
    const gone = own.map((one) => one.answer).filter((answer) => !offered.includes(answer));
    return [
      {
        id: field.id,
        label: field.label,
        type: field.type,
        bars: [...offered, ...(isRating(field.type) ? [] : gone)].map((answer) => ({
          answer,
          count: known.get(answer) ?? 0,
        })),
      },
    ];
  });
}

function offeredBy({ type, options }: Field): string[] | null {
  if (isRating(type)) return notesOf(type).map(String);
  if (choosesOptions(type)) return options;
  return type === "tick" ? [YES] : null;
}

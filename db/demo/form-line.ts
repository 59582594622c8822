import type { Field } from "~/domain/scenarios/field";

export const DAY = 86_400_000;

/** A line of a form with nothing particular but what is said. */
export const line = (id: string, type: Field["type"], label: string, over: Partial<Field> = {}): Field => ({
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

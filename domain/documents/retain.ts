import type { DocumentBody } from "./document";

/** The body once the customer chose: retained options become ordinary lines, the others leave (D9, SAL-02). */
export function retain(body: DocumentBody, optionIds: readonly string[]): DocumentBody {
  const kept = new Set(optionIds);
  return {
    lines: body.lines
      .filter((line) => line.optionId === null || kept.has(line.optionId))
      .map((line) => ({ ...line, optionId: null })),
    options: [],
    discount: body.discount,
  };
}

/** The body with exactly these options retained, all of them still shown (D9). */
export const chosenBody = (body: DocumentBody, optionIds: readonly string[]): DocumentBody => {
  const kept = new Set(optionIds);
  return { ...body, options: body.options.map((option) => ({ ...option, retained: kept.has(option.id) })) };
};

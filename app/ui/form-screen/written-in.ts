import { bandOf, type Field, isRating } from "~/domain/scenarios/field";
import { NOTHING, type Value, type Values } from "~/domain/scenarios/filling";

/** The name of an input, as the server reads it. */
export const nameOf = (fieldId: string, part: "chosen" | "written") => `answers.${fieldId}.${part}`;

/** What the inputs under this element say now of each of these fields; photos and signatures are kept by others. */
export function writtenIn(element: HTMLElement, fields: readonly Field[]): Values {
  const inputs = [...element.querySelectorAll<HTMLInputElement>("input, textarea, select")];
  const read = (name: string) =>
    inputs.flatMap((input) => {
      const off = /radio|checkbox/.test(input.type) && !input.checked;
      return input.name === name && !off && input.value !== "" ? [input.value] : [];
    });
  return Object.fromEntries(
    fields
      .filter(({ type }) => type !== "photos" && type !== "signature")
      .map(({ id, type }): [string, Value] => {
        const written = read(nameOf(id, "written"))[0] ?? "";
        const chosen = isRating(type)
          ? written === ""
            ? []
            : [bandOf(type, Number(written))]
          : read(nameOf(id, "chosen"));
        return [id, { ...NOTHING, chosen, written }];
      }),
  );
}

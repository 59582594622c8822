import type { Bounds, OptionGroup } from "~/domain/documents/document";
import { changeLine, intoOption } from "~/domain/documents/edit";
import { addVariant, asVariants, keepVariant } from "~/domain/documents/variants";
import { formatQuantity, inputQuantity } from "~/domain/money/format";
import { parseQuantity } from "~/domain/money/parse";
import type { Editor } from "./editor";
import { blankLine, givenVat, type House, likelyVat, newLineId } from "./new-lines";

/** What people do to the choices they leave to their customer: variants, and quantities within bounds. */

/**
 * The chosen lines become a variant: those of options become variants of one choice, any others a first variant of a
 * new one. Returns the words of what was made.
 */
export function makeVariants(editor: Editor): string | null {
  const targets = editor.targets();
  if (targets.length === 0) return null;
  const held = new Set(targets.flatMap((line) => (line.optionId === null ? [] : [line.optionId])));
  const { options } = editor.draft().body;
  const count = new Set(options.flatMap((option) => option.choice?.id ?? [])).size;
  const choice = { id: newLineId(), label: `Choix ${count + 1}` };
  if (held.size > 0 && targets.every((line) => line.optionId !== null)) {
    editor.editBody((body) => asVariants(body, held, choice));
    return held.size === 1 ? "L'option est devenue une variante." : `${held.size} variantes au choix.`;
  }
  const option: OptionGroup = { id: newLineId(), label: "Variante 1", retained: true, choice };
  editor.editBody((body) => intoOption(body, new Set(targets.map((line) => line.id)), option));
  return "Première variante : ajoutez-en une autre dans son cadre.";
}

/** Opens one more variant beside this one, with the cursor in its first line. */
export function openVariant(editor: Editor, house: House, of: OptionGroup): void {
  const { options, lines } = editor.draft().body;
  const rank = options.filter((option) => option.choice?.id === of.choice?.id).length + 1;
  const added: OptionGroup = {
    id: newLineId(),
    label: `Variante ${rank}`,
    retained: false,
    choice: of.choice,
  };
  const beside = lines.find((line) => line.optionId === of.id)?.id ?? null;
  const line = {
    ...blankLine(newLineId(), added.id, likelyVat(lines, beside, house.franchise), house.account),
    inheritsVat: !house.franchise && givenVat(lines, beside),
  };
  editor.editBody((body) => addVariant(body, of, added, line));
  editor.activate({ line: line.id, column: "label" });
}

/** Keeps one variant for good; its rivals leave with their lines. */
export const settleChoice = (editor: Editor, id: string): void =>
  editor.editBody((body) => keepVariant(body, id));

export const setBounds = (editor: Editor, lineId: string, bounds: Bounds | null): void =>
  editor.editBody((body) =>
    changeLine(body, lineId, (line) => (line.kind === "item" ? { ...line, bounds } : line)),
  );

/** Bounds as they are typed, or the sentence that says what is wrong with them. */
export function readBounds(least: string, most: string): Bounds | string {
  const [from, to] = [parseQuantity(least), parseQuantity(most)];
  if (from === null || to === null) return "Indiquez la plus petite et la plus grande quantité.";
  if (from > to)
    return `La plus petite quantité (${formatQuantity(from)}) dépasse la plus grande (${formatQuantity(to)}).`;
  return { least: from, most: to };
}

export const writtenBounds = (bounds: Bounds | null): [string, string] =>
  bounds === null ? ["1", "10"] : [inputQuantity(bounds.least), inputQuantity(bounds.most)];

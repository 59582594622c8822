import type { Quantity } from "~/domain/money/money";
import { insideBounds } from "./choosing";
import type { DocumentBody, Line, TitleLine } from "./document";
import { levelsOnceRetained, titlesAround } from "./sections";
import { settled } from "./settle";

/**
 * The body once the customer chose: retained options and variants become ordinary lines, the others leave (D9,
 * SAL-02). Titles of an option go one step under the section where it stands, after its other lines, so that every
 * line keeps the titles it had.
 */
export function retain(body: DocumentBody, optionIds: readonly string[]): DocumentBody {
  const chosen = chosenBody(body, optionIds);
  const kept = new Set(chosen.options.filter((option) => option.retained).map((option) => option.id));
  const lines = chosen.lines.filter((line) => line.optionId === null || kept.has(line.optionId));
  return { lines: flattened(lines), options: [], discount: chosen.discount };
}

/** Lines of the offer and of its retained options as lines of the offer alone. */
function flattened(lines: readonly Line[]): Line[] {
  const levels = levelsOnceRetained(lines, titlesAround(lines));
  const flat: Line[] = [];
  const aside = new Map<string, Line[]>();
  const bringBack = () => {
    flat.push(...[...aside.values()].flat());
    aside.clear();
  };
  for (const line of lines) {
    if (line.optionId === null) {
      if (line.kind === "title") bringBack();
      flat.push(line);
      continue;
    }
    const waiting = aside.get(line.optionId);
    const own = ordinary(line, levels.get(line.id) ?? 0);
    if (waiting) waiting.push(own);
    else if (line.kind === "title") aside.set(line.optionId, [own]);
    else flat.push(own);
  }
  bringBack();
  return flat;
}

const ordinary = (line: Line, level: number): Line => {
  if (line.kind !== "title") return { ...line, optionId: null };
  return level > 5
    ? { id: line.id, kind: "text", optionId: null, label: line.label }
    : { ...line, optionId: null, level: level as TitleLine["level"] };
};

/**
 * The body with exactly these options retained and these quantities, all of them still shown (D9). Of a choice of
 * which none is named, the variant proposed stays; a quantity nobody may choose is left as it is (D16).
 */
export function chosenBody(
  body: DocumentBody,
  optionIds: readonly string[],
  quantities: Readonly<Record<string, Quantity>> = {},
): DocumentBody {
  const kept = new Set(optionIds);
  const answered = new Set(
    body.options.flatMap(({ id, choice }) => (choice && kept.has(id) ? [choice.id] : [])),
  );
  const options = body.options.map((option) => ({
    ...option,
    retained: option.choice && !answered.has(option.choice.id) ? option.retained : kept.has(option.id),
  }));
  const lines = body.lines.map((line): Line => {
    const wanted = quantities[line.id];
    if (line.kind !== "item" || wanted === undefined || wanted === line.quantity) return line;
    return insideBounds(line, wanted) ? { ...line, quantity: wanted, formula: "" } : line;
  });
  return settled({ ...body, lines, options });
}

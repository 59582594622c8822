import {
  type Choice,
  type DocumentBody,
  type ItemLine,
  type Line,
  type OptionGroup,
  PLAIN_ITEM,
  PLAIN_TITLE,
  type TitleLine,
} from "./document";
import { bears, levelsOnceRetained, titlesAround } from "./sections";

/**
 * A body whose parts agree, the same one when they do: lines written before have what lines have now, lines that
 * inherit their rate bear it (D14), each choice has exactly one variant (D13), titles too deep to be kept bear
 * nothing (D15). Whatever comes from elsewhere, a merge or an old copy, goes through it.
 */
export function settled(body: DocumentBody): DocumentBody {
  const lines = agreed(body.lines.map(complete));
  const options = oneOfEach(body.options.map(completeOption), lines);
  const kept = unchanged(lines, body.lines);
  return kept && unchanged(options, body.options)
    ? body
    : { ...body, lines: kept ? body.lines : lines, options };
}

const unchanged = <T>(now: readonly T[], before: readonly T[]) =>
  now.length === before.length && now.every((item, i) => item === before[i]);

/** Any field of these may be missing from what was written before it existed. */
function complete(line: Line): Line {
  if (line.kind === "item") return filled<ItemLine>(PLAIN_ITEM, line);
  if (line.kind === "title") return filled<TitleLine>(PLAIN_TITLE, line);
  return line;
}

const completeOption = (option: OptionGroup) => filled<OptionGroup>({ choice: null }, option);

function filled<T extends object>(defaults: Partial<T>, value: T): T {
  for (const key of Object.keys(defaults) as (keyof T)[])
    if (value[key] === undefined) return { ...defaults, ...value };
  return value;
}

/** Lines as the titles around them make them. */
function agreed(lines: Line[]): Line[] {
  const special = lines.some(
    (line) => (line.kind === "item" && line.inheritsVat) || (line.kind === "title" && bears(line)),
  );
  if (!special) return lines;
  const around = titlesAround(lines);
  const levels = levelsOnceRetained(lines, around);
  const deep = (title: TitleLine) => (levels.get(title.id) ?? title.level) > 5;
  return lines.map((line) => {
    if (line.kind === "title" && bears(line) && deep(line))
      return { ...line, ...PLAIN_TITLE, startsAt: line.startsAt };
    if (line.kind !== "item" || !line.inheritsVat) return line;
    const rate = around.get(line.id)?.findLast((title) => title.vatRate !== null && !deep(title))?.vatRate;
    return rate === undefined || rate === null || rate === line.vatRate ? line : { ...line, vatRate: rate };
  });
}

/** Of each choice, the first variant that is retained stays, or the first of all. */
function oneOfEach(options: OptionGroup[], lines: readonly Line[]): OptionGroup[] {
  if (options.every((option) => option.choice === null)) return options;
  const held = new Set(lines.map((line) => line.optionId));
  const chosen = new Map<string, string>();
  // One may choose a variant that holds nothing; where nobody chose, one that holds lines goes first.
  const ranked = options.toSorted((a, b) => Number(held.has(b.id)) - Number(held.has(a.id)));
  for (const wanted of [true, false])
    for (const { id, choice, retained } of ranked)
      if (choice && retained === wanted && !chosen.has(choice.id)) chosen.set(choice.id, id);
  const labels = new Map<string, Choice>();
  return options.map((option) => {
    if (!option.choice) return option;
    const choice = labels.get(option.choice.id) ?? option.choice;
    labels.set(choice.id, choice);
    const retained = chosen.get(choice.id) === option.id;
    return retained === option.retained && choice.label === option.choice.label
      ? option
      : { ...option, retained, choice };
  });
}

/** What a document says before its customer chose: no option retained, of each choice the variant proposed. */
export const unanswered = (options: readonly OptionGroup[]): OptionGroup[] =>
  options.map((option) => (option.retained && !option.choice ? { ...option, retained: false } : option));

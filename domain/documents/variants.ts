import type { Choice, DocumentBody, Line, OptionGroup } from "./document";
import { insertLines, outOfOption, removeLines } from "./edit";

/** What an editor does to variants (D13), as pure functions: a body in, a body out. */

const withOptions = (body: DocumentBody, change: (option: OptionGroup) => OptionGroup): DocumentBody => {
  const options = body.options.map(change);
  return options.every((option, i) => option === body.options[i]) ? body : { ...body, options };
};

/** The other variants of the same choice. */
export const rivalsOf = (body: DocumentBody, option: OptionGroup): OptionGroup[] =>
  body.options.filter((it) => it.id !== option.id && option.choice && it.choice?.id === option.choice.id);

/** Makes these options the variants of one choice; the first of them is the one proposed. */
export function asVariants(body: DocumentBody, ids: ReadonlySet<string>, choice: Choice): DocumentBody {
  const first = body.options.find((option) => ids.has(option.id))?.id;
  return withOptions(body, (option) =>
    ids.has(option.id) ? { ...option, choice, retained: option.id === first } : option,
  );
}

/** One more variant of a choice, after the last of its lines, with the line one writes first in it. */
export function addVariant(
  body: DocumentBody,
  of: OptionGroup,
  added: OptionGroup,
  line: Line,
): DocumentBody {
  const family = new Set([of.id, ...rivalsOf(body, of).map((option) => option.id)]);
  const last = body.lines.findLast((it) => it.optionId !== null && family.has(it.optionId));
  const after = body.options.findLastIndex((option) => family.has(option.id)) + 1;
  const opened = {
    ...body,
    options: body.options.toSpliced(after, 0, { ...added, choice: of.choice, retained: false }),
  };
  return insertLines(opened, [{ ...line, optionId: added.id }], last?.id ?? body.lines.at(-1)?.id ?? null);
}

/** The variant that counts while the customer has not chosen. */
export function proposeVariant(body: DocumentBody, id: string): DocumentBody {
  const option = body.options.find((it) => it.id === id);
  if (!option?.choice || option.retained) return body;
  const rivals = new Set(rivalsOf(body, option).map((it) => it.id));
  return withOptions(body, (it) =>
    it.id === id ? { ...it, retained: true } : rivals.has(it.id) ? { ...it, retained: false } : it,
  );
}

/** The words of a choice, the same on all its variants. */
export const renameChoice = (body: DocumentBody, choiceId: string, label: string): DocumentBody =>
  withOptions(body, (option) =>
    option.choice?.id === choiceId && option.choice.label !== label
      ? { ...option, choice: { ...option.choice, label } }
      : option,
  );

/** A variant becomes an option again, outside the total. */
export const asOption = (body: DocumentBody, id: string): DocumentBody =>
  withOptions(body, (option) =>
    option.id === id && option.choice ? { ...option, choice: null, retained: false } : option,
  );

/** The choice is made: this variant's lines become ordinary ones, the others leave with theirs. */
export function keepVariant(body: DocumentBody, id: string): DocumentBody {
  const option = body.options.find((it) => it.id === id);
  if (!option?.choice) return body;
  const rivals = new Set(rivalsOf(body, option).map((it) => it.id));
  const idsIn = (groups: ReadonlySet<string>) =>
    new Set(
      body.lines.flatMap((line) => (line.optionId !== null && groups.has(line.optionId) ? [line.id] : [])),
    );
  const left = outOfOption(removeLines(body, idsIn(rivals)), idsIn(new Set([id])));
  return { ...left, options: left.options.filter((it) => it.id !== id && !rivals.has(it.id)) };
}

import type { DocumentBody, Line, OptionGroup, TitleLine } from "./document";

/** Everything an editor does to lines, as pure functions: a body in, a body out, the same one when nothing changes. */

const at = (body: DocumentBody, id: string) => body.lines.findIndex((line) => line.id === id);
const withLines = (body: DocumentBody, lines: Line[]): DocumentBody => ({ ...body, lines });

/** Puts lines after a line, or first when `after` is null; they join the option where they land (D20). */
export function insertLines(body: DocumentBody, lines: readonly Line[], after: string | null): DocumentBody {
  if (lines.length === 0) return body;
  const index = after === null ? 0 : at(body, after) + 1;
  return withLines(body, body.lines.toSpliced(index, 0, ...lines));
}

/** Replaces one line by what `change` makes of it. */
export function changeLine(body: DocumentBody, id: string, change: (line: Line) => Line): DocumentBody {
  const index = at(body, id);
  const line = body.lines[index];
  if (!line) return body;
  const next = change(line);
  return next === line ? body : withLines(body, body.lines.with(index, next));
}

/** Takes lines away; an option left without lines goes with them (D21). */
export function removeLines(body: DocumentBody, ids: ReadonlySet<string>): DocumentBody {
  const lines = body.lines.filter((line) => !ids.has(line.id));
  return lines.length === body.lines.length ? body : withoutEmptyOptions(withLines(body, lines), body);
}

/** Options that held lines before and hold none any more. */
function withoutEmptyOptions(body: DocumentBody, before: DocumentBody): DocumentBody {
  const held = new Set(before.lines.map((line) => line.optionId));
  const holds = new Set(body.lines.map((line) => line.optionId));
  const options = body.options.filter((option) => holds.has(option.id) || !held.has(option.id));
  return options.length === body.options.length ? body : { ...body, options };
}

/**
 * Moves lines, together and in their order, before another line, or to the end when `before` is null. They join
 * `optionId`, the option of the place where they land (D22).
 */
export function moveLines(
  body: DocumentBody,
  ids: ReadonlySet<string>,
  before: string | null,
  optionId: string | null,
): DocumentBody {
  const moving = body.lines
    .filter((line) => ids.has(line.id))
    .map((line) => (line.optionId === optionId ? line : { ...line, optionId }));
  if (moving.length === 0) return body;
  // The target may itself be moving: land before the next line that stays.
  const from = before === null ? body.lines.length : at(body, before);
  const target = body.lines.slice(from).find((line) => !ids.has(line.id));
  const rest = body.lines.filter((line) => !ids.has(line.id));
  const index = target ? rest.indexOf(target) : rest.length;
  const lines = rest.toSpliced(index, 0, ...moving);
  return lines.every((line, i) => line === body.lines[i])
    ? body
    : withoutEmptyOptions(withLines(body, lines), body);
}

/**
 * One step up or down. At the edge of an option the first step goes in or out of it without changing places, so
 * that the keyboard does what the mouse does (SAL-23).
 */
export function stepLines(body: DocumentBody, ids: ReadonlySet<string>, step: -1 | 1): DocumentBody {
  const indexes = body.lines.flatMap((line, i) => (ids.has(line.id) ? [i] : []));
  const edge = step < 0 ? indexes[0] : indexes.at(-1);
  const own = edge === undefined ? undefined : body.lines[edge];
  if (edge === undefined || !own) return body;
  const neighbour = body.lines[edge + step];
  if (!neighbour)
    return own.optionId === null
      ? body
      : moveLines(body, ids, step < 0 ? (body.lines[0]?.id ?? null) : null, null);
  if (neighbour.optionId !== own.optionId) {
    // Leaving an option, or entering the next one: same place, other side of its border.
    const optionId = own.optionId === null ? neighbour.optionId : null;
    const after = body.lines.slice(edge + 1).find((line) => !ids.has(line.id));
    return moveLines(
      body,
      ids,
      step < 0 ? (body.lines[indexes[0] ?? 0]?.id ?? null) : (after?.id ?? null),
      optionId,
    );
  }
  if (step < 0) return moveLines(body, ids, neighbour.id, own.optionId);
  return moveLines(body, ids, body.lines[edge + 2]?.id ?? null, own.optionId);
}

/** Copies lines right after the last of them; `newId` names the copies. Also tells which copy is of which line. */
export function duplicateLines(
  body: DocumentBody,
  ids: ReadonlySet<string>,
  newId: () => string,
): { body: DocumentBody; copies: Record<string, string> } {
  const chosen = body.lines.filter((line) => ids.has(line.id));
  const copies: Record<string, string> = {};
  const lines = chosen.map((line) => {
    const id = newId();
    copies[id] = line.id;
    return { ...line, id };
  });
  return { body: insertLines(body, lines, chosen.at(-1)?.id ?? null), copies };
}

/** Titles go one level in or out, between 1 and 5. */
export function indentTitles(body: DocumentBody, ids: ReadonlySet<string>, step: -1 | 1): DocumentBody {
  let changed = false;
  const lines = body.lines.map((line): Line => {
    if (line.kind !== "title" || !ids.has(line.id)) return line;
    const level = Math.min(5, Math.max(1, line.level + step)) as TitleLine["level"];
    if (level === line.level) return line;
    changed = true;
    return { ...line, level };
  });
  return changed ? withLines(body, lines) : body;
}

/** Puts lines in a new option (SAL-21); they gather where the first of them stands. */
export function intoOption(body: DocumentBody, ids: ReadonlySet<string>, option: OptionGroup): DocumentBody {
  const first = body.lines.findIndex((line) => ids.has(line.id));
  if (first < 0) return body;
  const opened = { ...body, options: [...body.options, option] };
  // Inside another option the new block starts after it, so that no option is cut in two.
  const host = body.lines[first]?.optionId ?? null;
  const after =
    host === null
      ? first
      : body.lines.findLastIndex((line) => line.optionId === host && !ids.has(line.id)) + 1;
  const before = body.lines.slice(Math.max(after, first)).find((line) => !ids.has(line.id));
  return moveLines(opened, ids, before?.id ?? null, option.id);
}

/** Takes lines out of their options: they become part of the offer, after the block they leave (SAL-23). */
export function outOfOption(body: DocumentBody, ids: ReadonlySet<string>): DocumentBody {
  let next = body;
  for (const option of body.options) {
    const leaving = new Set(
      next.lines.filter((line) => line.optionId === option.id && ids.has(line.id)).map((line) => line.id),
    );
    if (leaving.size === 0) continue;
    const last = next.lines.findLastIndex((line) => line.optionId === option.id);
    const before = next.lines.slice(last + 1).find((line) => !leaving.has(line.id));
    next = moveLines(next, leaving, before?.id ?? null, null);
  }
  return next;
}

export function renameOption(body: DocumentBody, id: string, label: string): DocumentBody {
  return {
    ...body,
    options: body.options.map((option) => (option.id === id ? { ...option, label } : option)),
  };
}

/** Changes every item line among these. */
export function changeItems(
  body: DocumentBody,
  ids: ReadonlySet<string>,
  change: (line: Extract<Line, { kind: "item" }>) => Line,
): DocumentBody {
  return withLines(
    body,
    body.lines.map((line) => (line.kind === "item" && ids.has(line.id) ? change(line) : line)),
  );
}

import type { UnitPrice } from "~/domain/money/money";
import type { Problem } from "~/domain/problem";
import type { Costs, Written } from "./shared/shape";

type Whole = Written & { costs: Costs };

/** `now` with these parts as they were `then`: what a refused person changed, and nothing of what others did. */
export function putBack(now: Whole, then: Whole, parts: ReadonlySet<string>): Whole {
  const of = (name: string) =>
    new Set(
      [...parts].filter((part) => part.startsWith(`${name} `)).map((part) => part.slice(name.length + 1)),
    );
  const header = { ...now.header } as unknown as Record<string, unknown>;
  for (const key of of("head")) header[key] = (then.header as unknown as Record<string, unknown>)[key];
  const costs: Record<string, UnitPrice> = { ...now.costs };
  for (const id of of("cost")) {
    const was = then.costs[id];
    if (was === undefined) delete costs[id];
    else costs[id] = was;
  }
  return {
    header: header as unknown as Written["header"],
    costs,
    body: {
      lines: restored(now.body.lines, then.body.lines, of("line")),
      options: restored(now.body.options, then.body.options, of("option")),
      discount: of("discount").size > 0 ? then.body.discount : now.body.discount,
    },
  };
}

/** Those records as they were, where they were: after the one they followed, or first. */
function restored<T extends { id: string }>(
  now: readonly T[],
  then: readonly T[],
  ids: ReadonlySet<string>,
): T[] {
  const out = now.filter(({ id }) => !ids.has(id));
  for (const [i, record] of then.entries()) {
    if (!ids.has(record.id)) continue;
    const before = then.slice(0, i).findLast(({ id }) => out.some((one) => one.id === id));
    out.splice(before ? out.findIndex(({ id }) => id === before.id) + 1 : 0, 0, record);
  }
  return out;
}

const PLACES = ["head ouvrageId", "head siteAddressId", "head interlocutorId"];

/**
 * Which parts the base refused, from the fields of its problems ("title", "body.lines.3.label"); all that was touched
 * where a problem speaks of the whole. `places` when a place of the header is not the client's.
 */
export function refusedParts(
  problems: readonly Problem[],
  now: Whole,
  touched: ReadonlySet<string>,
  places: boolean,
): Set<string> {
  if (places) return new Set(PLACES);
  const parts = new Set<string>();
  for (const { field = "" } of problems) {
    const [top = "", list, index] = field.split(".");
    const record =
      list === "lines" || list === "options" ? now.body[list][Number(index ?? Number.NaN)] : undefined;
    if (top !== "body" && top !== "") parts.add(`head ${top}`);
    else if (list === "discount") parts.add("discount discount");
    else if (record) parts.add(`${list === "lines" ? "line" : "option"} ${record.id}`);
    else for (const part of touched) parts.add(part);
  }
  return parts.size > 0 ? parts : new Set(touched);
}

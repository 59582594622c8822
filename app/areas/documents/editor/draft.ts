import type { DocumentBody } from "~/domain/documents/document";
import { type Header, mergeHeader, sameHeader } from "~/domain/documents/header";
import { type Clash, merge } from "~/domain/documents/merge";
import type { UnitPrice } from "~/domain/money/money";

export type Costs = Readonly<Record<string, UnitPrice>>;

/** What one edits: everything that a save sends. `costs` is null for those who may not see them. */
export interface Draft {
  header: Header;
  body: DocumentBody;
  costs: Costs | null;
}

/** A draft as the server last confirmed it. */
export interface Base extends Draft {
  version: number;
}

export const sameBody = (a: DocumentBody, b: DocumentBody) =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Unit costs that changed from one draft to another; null where one was taken away. */
export function costChanges(from: Costs | null, to: Costs | null): Record<string, UnitPrice | null> {
  if (!from || !to || from === to) return {};
  const changes: Record<string, UnitPrice | null> = {};
  for (const [id, cost] of Object.entries(to)) if (from[id] !== cost) changes[id] = cost;
  for (const id of Object.keys(from)) if (!(id in to)) changes[id] = null;
  return changes;
}

export function sameDraft(a: Draft, b: Draft): boolean {
  return (
    a === b ||
    (sameBody(a.body, b.body) &&
      sameHeader(a.header, b.header) &&
      Object.keys(costChanges(a.costs, b.costs)).length === 0)
  );
}

/** What `from` -> `to` changed, done again on `onto`: how other people's work, and undo, are brought in. */
export function carried(from: Draft, to: Draft, onto: Draft): { draft: Draft; clashes: Clash[] } {
  if (from === to || sameDraft(from, to)) return { draft: onto, clashes: [] };
  if (from === onto || sameDraft(from, onto)) return { draft: to, clashes: [] };
  const body = sameBody(from.body, to.body)
    ? { body: onto.body, clashes: [] }
    : merge(from.body, to.body, onto.body);
  const head = mergeHeader(from.header, to.header, onto.header);
  const costs = onto.costs && { ...onto.costs };
  if (costs)
    for (const [id, cost] of Object.entries(costChanges(from.costs, to.costs))) {
      if (cost === null) delete costs[id];
      else costs[id] = cost;
    }
  return {
    draft: { body: body.body, header: head.header, costs },
    clashes: [...body.clashes, ...head.clashes],
  };
}

import { getTableColumns } from "drizzle-orm";
import { type address, client, type contactPoint, type interlocutor } from "~/db/schema/clients";
import type { clientAnswer } from "~/db/schema/questions";
import { displayName, sortName } from "~/domain/clients/names";
import type { ClientRow } from "./known-clients";
import type { ChangeRow } from "./undo-import";

type AddressRow = typeof address.$inferSelect;
type PointRow = typeof contactPoint.$inferSelect;
type PersonRow = typeof interlocutor.$inferSelect;
type AnswerRow = typeof clientAnswer.$inferSelect;

export interface RowsNow {
  addresses: Map<string, AddressRow>;
  points: Map<string, PointRow>;
  people: Map<string, PersonRow>;
}

const OWN = Object.keys(getTableColumns(client)).filter(
  (key) => !["id", "version", "updatedAt", "displayName", "sortName"].includes(key),
);

/**
 * What an undo gives back of a client that a run completed: each field and each row that still is as the run wrote it;
 * `left` tells that something changed since and stays.
 */
export function takenBack(
  change: ChangeRow,
  now: ClientRow,
  rows: RowsNow,
  answered: Map<string, AnswerRow>,
  at: number,
) {
  const before = change.before ?? {};
  const after = change.after;
  const list = <T>(from: Record<string, unknown>, key: string) => (from[`undo.${key}`] ?? []) as T[];
  let left = false;
  const stays = () => {
    left = true;
    return [];
  };

  const own: Record<string, unknown> = {};
  const current = now as Record<string, unknown>;
  for (const key of OWN)
    if (key in before) {
      if (same(current[key], after[key])) own[key] = before[key];
      else stays();
    }

  const out: { table: "contact_point" | "interlocutor" | "address"; id: string }[] = [];
  const rowsBack = <T extends { id: string }>(
    key: "addresses" | "people" | "points",
    table: (typeof out)[number]["table"],
    standing: Map<string, T>,
  ): T[] => {
    const was = new Map(list<T>(before, key).map((row) => [row.id, row]));
    return list<T>(after, key).flatMap((written) => {
      const row = standing.get(written.id);
      if (!row) return [];
      if (!same(row, written)) return stays();
      const earlier = was.get(written.id);
      if (earlier) return [earlier];
      out.push({ table, id: written.id });
      return [];
    });
  };
  const addresses = rowsBack("addresses", "address", rows.addresses);
  rowsBack("points", "contact_point", rows.points);
  const people = rowsBack("people", "interlocutor", rows.people);

  const earlier = new Map(list<AnswerRow>(before, "answers").map((row) => [row.questionId, row]));
  const answersOut = list<AnswerRow>(after, "answers").filter((written) => {
    const row = answered.get(`${now.id} ${written.questionId}`);
    const untouched = row ? row.words === written.words : written.words === "";
    if (!untouched) stays();
    return untouched;
  });
  const restored = { ...now, ...own };
  return {
    client: {
      ...restored,
      displayName: displayName(restored),
      sortName: sortName(restored),
      updatedAt: at,
      version: now.version + 1,
    },
    addresses,
    people,
    answersOut,
    answers: answersOut.flatMap(({ questionId }) => earlier.get(questionId) ?? []),
    externals: list<[string, string]>(after, "externals"),
    out,
    left,
  };
}

/** Rows are compared column by column, whatever the order of their keys. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return (a ?? null) === (b ?? null);
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.keys(other).every((key) => (one[key] ?? null) === (other[key] ?? null));
}

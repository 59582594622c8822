import { SOURCES } from "./sources";
import { readAgainSome } from "./triggers";

/** Things read again in one batch: some seconds at most, while people work. */
export const SOME = 5000;

/**
 * Reads the index again from its views, handful by handful: what is there, and what the index still holds of what is
 * not. `say` hears of each kind how many rows the index holds at the end.
 */
export async function rebuildSearch(
  d1: D1Database,
  say: (kind: string, rows: number) => void,
): Promise<void> {
  for (const { kind } of SOURCES) {
    let after = "";
    for (;;) {
      const last = await d1
        .prepare(readAgainSome(kind).last)
        .bind(after, SOME)
        .first<{ id: string | null }>();
      const { batch } = readAgainSome(kind);
      const upTo = last?.id ?? null;
      await d1.batch(
        batch.map(({ sql, bound }) => d1.prepare(sql).bind(...(bound ? [after, upTo ?? "\u{10ffff}"] : []))),
      );
      if (upTo === null) break;
      after = upTo;
    }
    const rows = await d1
      .prepare("select count(*) as n from search_doc where kind = ?")
      .bind(kind)
      .first<{ n: number }>();
    say(kind, rows?.n ?? 0);
  }
}

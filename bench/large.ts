import { contextFor } from "~/operations/context.server";
import { headerOf, loadQuote } from "~/operations/quotes/load";

/** A draft as its editor holds it, read from the base of a stopped server. */
export async function draftOf(d1: D1Database, quoteId: string) {
  const ctx = contextFor({ DB: d1 } as unknown as Env, { viewer: { kind: "system", job: "bench" } });
  const { row, body } = await loadQuote(ctx, quoteId);
  return { version: row.version, header: headerOf(row), body };
}

/** How large the base is. */
export async function sizeOf(d1: D1Database): Promise<{ clients: number; articles: number }> {
  const row = await d1
    .prepare("select (select count(*) from client) as clients, (select count(*) from article) as articles")
    .first<{ clients: number; articles: number }>();
  return row ?? { clients: 0, articles: 0 };
}

import { and, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { audit } from "~/db/schema/house";
import { addDays, type Day } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";
import { type Ctx, idAt } from "../context.server";

export interface AuditSearch {
  /** Key of the viewer: "user:ID". */
  by?: string | undefined;
  kind?: string | undefined;
  /** One record: the id that goes with `kind`. */
  record?: string | undefined;
  text?: string | undefined;
  /** First and last day, in Paris. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** Log-ins too: they are left out unless they are asked for. */
  logIns?: boolean | undefined;
  /** Where the page before ended. */
  after?: string | undefined;
}

/** Rows looked through for words at a time: an index can't find words inside changes. */
const SCAN = 20_000;
/** Windows of one page: past them the page ends early and goes on from there. */
const WINDOWS = 5;
const LOG_IN = "log-in";

/** What narrows by index: who, which record, when. Ids are in the order of time. */
function narrowed(search: AuditSearch, after: string | undefined): SQL | undefined {
  return and(
    search.by ? eq(audit.viewer, search.by) : undefined,
    search.kind ? eq(audit.subjectKind, search.kind) : undefined,
    search.record ? eq(audit.subjectId, search.record) : undefined,
    search.logIns || search.kind === LOG_IN ? undefined : ne(audit.subjectKind, LOG_IN),
    search.from ? sql`${audit.id} >= ${idAt(parisInstant(search.from, 0))}` : undefined,
    search.to ? sql`${audit.id} < ${idAt(parisInstant(addDays(search.to, 1), 0))}` : undefined,
    after ? sql`${audit.id} < ${after}` : undefined,
  );
}

/**
 * A page of the journal, newest first, with where the next one begins. With words it looks through a bounded number of
 * rows: a page may then hold fewer rows than asked, or none, and still have a next one.
 */
export async function auditPage(ctx: Ctx, search: AuditSearch, size: number) {
  const text = (search.text ?? "").trim().toLowerCase();
  if (text === "") {
    const rows = await ctx.db
      .select()
      .from(audit)
      .where(narrowed(search, search.after))
      .orderBy(desc(audit.id))
      .limit(size + 1);
    const page = rows.slice(0, size);
    return { rows: page, next: rows.length > size ? (page.at(-1)?.id ?? null) : null };
  }
  const found: (typeof audit.$inferSelect)[] = [];
  let after = search.after;
  for (let window = 0; window < WINDOWS; window++) {
    const { ids, last } = await matching(ctx, search, after, text, size - found.length);
    if (ids.length > 0)
      found.push(
        ...(await ctx.db.select().from(audit).where(inArray(audit.id, ids)).orderBy(desc(audit.id))),
      );
    if (last === null) return { rows: found, next: null };
    after = last;
    if (found.length >= size) break;
  }
  return { rows: found, next: after ?? null };
}

/** Ids of one window that hold the words, `most` at most, and where to go on; null at the end of the journal. */
async function matching(
  ctx: Ctx,
  search: AuditSearch,
  after: string | undefined,
  text: string,
  most: number,
) {
  const holds = sql<number>`instr(lower(${audit.viewerName} || ' ' || ${audit.subjectId} || ' ' || ${audit.action} || ' ' || coalesce(${audit.before}, '') || ' ' || coalesce(${audit.after}, '')), ${text}) > 0`;
  const window = ctx.db
    .select({ id: audit.id, holds: holds.as("holds") })
    .from(audit)
    .where(narrowed(search, after))
    .orderBy(desc(audit.id))
    .limit(SCAN)
    .as("looked");
  const [hits, [seen]] = await ctx.db.batch([
    ctx.db.select({ id: window.id }).from(window).where(eq(window.holds, 1)).limit(most),
    ctx.db.select({ count: sql<number>`count(*)`, last: sql<string | null>`min(${window.id})` }).from(window),
  ]);
  const full = hits.length === most;
  const ended = (seen?.count ?? 0) < SCAN;
  const last = full ? (hits.at(-1)?.id ?? null) : ended ? null : (seen?.last ?? null);
  return { ids: hits.map((hit) => hit.id), last };
}

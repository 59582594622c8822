import { prepared, statement } from "~/db/batch";
import type { metric } from "~/db/schema/house";
import { bandOf } from "~/domain/metrics/bands";
import { logged } from "../log";
import type { Spent, Work } from "../trace";

type Row = typeof metric.$inferSelect;

const HOUR = 3600_000;
/** How long figures wait in memory: one write for many requests. */
const WAIT = 30_000;

/** What one server counted since it last wrote it down. Lost when the server goes: figures, not records. */
class Figures {
  readonly #rows = new Map<string, Row>();
  #writtenAt = 0;

  /** Counts a piece of work and the verbs in it. */
  count(work: Work, now: number, { ms, failed }: { ms: number; failed: boolean }): void {
    this.#add("request", now, { ...work, ms, failed });
    for (const verb of work.verbs.splice(0)) this.#add("verb", now, verb);
  }

  /** Counts the verbs of what nobody waits for. */
  countVerbs(work: Work, now: number): void {
    for (const verb of work.verbs.splice(0)) this.#add("verb", now, verb);
  }

  #add(kind: Row["kind"], now: number, one: Spent & { name: string; ms: number; failed: boolean }) {
    const hourAt = now - (now % HOUR);
    const band = bandOf(one.ms);
    const key = `${hourAt} ${kind} ${one.name} ${band}`;
    const row = this.#rows.get(key) ?? {
      hourAt,
      kind,
      name: one.name,
      band,
      count: 0,
      errors: 0,
      totalMs: 0,
      maxMs: 0,
      queries: 0,
      rowsRead: 0,
    };
    row.count++;
    row.errors += one.failed ? 1 : 0;
    row.totalMs += one.ms;
    row.maxMs = Math.max(row.maxMs, one.ms);
    row.queries += one.queries;
    row.rowsRead += one.rowsRead;
    this.#rows.set(key, row);
  }

  /** What is to be written now; nothing while it may wait. */
  due(now: number): Row[] {
    if (this.#rows.size === 0 || (now >= this.#writtenAt && now - this.#writtenAt < WAIT)) return [];
    this.#writtenAt = now;
    const rows = [...this.#rows.values()];
    this.#rows.clear();
    return rows;
  }
}

export const FIGURES = new Figures();

/** Writes the figures down when it is time, added to those of other servers. A failure costs figures and nothing else. */
export async function keepFigures(env: Env, now: number): Promise<void> {
  const rows = FIGURES.due(now);
  if (rows.length === 0) return;
  const add = statement(
    `insert into metric (hour_at, kind, name, band, count, errors, total_ms, max_ms, queries, rows_read)
     select value ->> 'hourAt', value ->> 'kind', value ->> 'name', value ->> 'band', value ->> 'count',
       value ->> 'errors', value ->> 'totalMs', value ->> 'maxMs', value ->> 'queries', value ->> 'rowsRead'
     from json_each(?) where true
     on conflict (hour_at, kind, name, band) do update set count = count + excluded.count,
       errors = errors + excluded.errors, total_ms = total_ms + excluded.total_ms,
       max_ms = max(max_ms, excluded.max_ms), queries = queries + excluded.queries,
       rows_read = rows_read + excluded.rows_read`,
    JSON.stringify(rows),
  );
  await env.DB.batch(prepared(env.DB, [add])).catch((error: unknown) => logged("figures", error));
}

import { asked } from "../trace";

/** Counts what the base is asked, once however often it is asked to. */
export const watchedBase = (d1: D1Database): D1Database =>
  d1 instanceof WatchedBase ? d1 : (new WatchedBase(d1) as unknown as D1Database);

/**
 * D1 that counts what it is asked. D1 tells the rows it read with every answer but that of `raw`; there the rows that
 * came count, for each was read at least.
 */
class WatchedBase {
  readonly #d1: D1Database;
  constructor(d1: D1Database) {
    this.#d1 = d1;
  }

  prepare(sql: string) {
    return new WatchedStatement(this.#d1.prepare(sql));
  }
  async batch(statements: (WatchedStatement | D1PreparedStatement)[]) {
    const answers = await this.#d1.batch(
      statements.map((one) => (one instanceof WatchedStatement ? one.inner : one)),
    );
    asked(answers.reduce((sum, { meta }) => sum + (meta.rows_read ?? 0), 0));
    return answers;
  }
}

/** One statement, counted when it runs. */
class WatchedStatement {
  readonly inner: D1PreparedStatement;
  constructor(inner: D1PreparedStatement) {
    this.inner = inner;
  }

  bind(...values: unknown[]) {
    return new WatchedStatement(this.inner.bind(...values));
  }
  async all<Row>() {
    return told(await this.inner.all<Row>());
  }
  async run<Row>() {
    return told(await this.inner.run<Row>());
  }
  async first<Row>(column?: string) {
    const { results } = await this.all<Record<string, Row>>();
    const row = results[0] ?? null;
    return row && column !== undefined ? (row[column] ?? null) : row;
  }
  async raw(options?: { columnNames: true }) {
    const rows = options ? await this.inner.raw(options) : await this.inner.raw();
    asked(rows.length);
    return rows;
  }
}

function told<Row>(answer: D1Result<Row>): D1Result<Row> {
  asked(answer.meta.rows_read ?? 0);
  return answer;
}

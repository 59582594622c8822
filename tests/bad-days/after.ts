import type { Miniflare } from "miniflare";
import { verifyLinks } from "~/domain/chain/chain";

type Row = Record<string, string | number | null>;

/** The base of a reopened server, asked in SQL. */
export async function asked(miniflare: Miniflare) {
  const db = await miniflare.getD1Database("DB");
  const rows = async (sql: string, ...values: unknown[]) =>
    (
      await db
        .prepare(sql)
        .bind(...values)
        .all<Row>()
    ).results;
  return { rows };
}
type Asked = Awaited<ReturnType<typeof asked>>;

/** Beats of the clock, a minute apart in its own time, until nothing waits any more. */
export async function recovered(miniflare: Miniflare, { rows }: Asked): Promise<number> {
  const worker = await miniflare.getWorker();
  const start = Date.now();
  for (let minute = 0; minute < 60; minute++) {
    await worker.scheduled({ cron: "* * * * *", scheduledTime: new Date(start + minute * 60_000) });
    const [waiting] = await rows(
      `select (select count(*) from outbox where done_at is null) + (select count(*) from mail where status = 'queued') as n`,
    );
    if (waiting?.n === 0) return minute;
  }
  return Number.POSITIVE_INFINITY;
}

/** Numbers of one year's invoices follow each other from the first to the last, and the series stands on the last. */
export async function holesInNumbers({ rows }: Asked): Promise<string[]> {
  const wrong: string[] = [];
  for (const series of await rows(
    `select key, prefix, last from number_series where prefix in ('FA', 'AV')`,
  )) {
    const year = String(series.key).slice(-4);
    const numbers = await rows(
      `select number from invoice where number like ?1 union all select number from credit_note where number like ?1 order by 1`,
      `${series.prefix}-${year}-%`,
    );
    const places = numbers.map((row) => Number(String(row.number).split("-")[2]));
    places.forEach((place, i) => {
      if (place !== i + 1) wrong.push(`${series.key}: ${place} stands at ${i + 1}`);
    });
    if (places.length !== series.last)
      wrong.push(`${series.key}: ${places.length} documents, series at ${series.last}`);
  }
  return wrong;
}

/** What an issued invoice needs and lacks: "number: what". `title` names those of the day. */
export async function halfRecords({ rows }: Asked, since: number): Promise<string[]> {
  const parts: [what: string, count: string, expected: number][] = [
    ["lines", "select count(*) from invoice_line l where l.invoice_id = i.id", 2],
    [
      "place in the chain",
      "select count(*) from issued_document d where d.document_id = i.id and d.number = i.number",
      1,
    ],
    [
      "ledger entry",
      "select count(*) from ledger_entry e where e.source_id = i.id and e.piece = i.number",
      1,
    ],
    [
      "audit of its issue",
      "select count(*) from audit a where a.subject_id = i.id and a.action = 'issued'",
      1,
    ],
    [
      "audit of its sending",
      "select count(*) from audit a where a.subject_id = i.id and a.action = 'sent'",
      1,
    ],
    ["print", "select count(*) from audit a where a.subject_id = i.id and a.action = 'printed'", 1],
    [
      "sealed file",
      "select count(*) from file f where f.id = i.file_id and f.owner_id = i.id and f.sealed_at is not null",
      1,
    ],
    ["files in all", "select count(*) from file f where f.owner_id = i.id", 1],
    [
      "line of the client's history",
      "select count(*) from timeline_entry t where t.title = 'Facture ' || i.number",
      1,
    ],
    ["mail", "select count(*) from mail m where m.subject_id = i.id", 1],
    ["words to be found by", "select count(*) from search_doc s where s.href = '/factures/' || i.id", 1],
  ];
  const wrong: string[] = [];
  for (const [what, count, expected] of parts)
    for (const row of await rows(
      `select number, (${count}) as n from invoice i where issued_at is not null and created_at >= ? and (${count}) <> ?`,
      since,
      expected,
    ))
      wrong.push(`${row.number}: ${row.n} ${what}`);
  const strays = {
    "line without invoice":
      "select invoice_id as id from invoice_line where invoice_id not in (select id from invoice)",
    "chained without invoice":
      "select number as id from issued_document where document_id not in (select id from invoice where issued_at is not null union select id from credit_note where issued_at is not null)",
    "entry that does not balance":
      "select e.piece as id from ledger_entry e left join ledger_line l on l.entry_id = e.id group by e.id having count(l.entry_id) < 2 or sum(debit_cents) <> sum(credit_cents)",
    "guard left behind": "select name as id from commit_guard",
    "draft issued in part": "select id from invoice where (issued_at is null) <> (number is null)",
    "event parked": "select event || ' ' || last_error as id from outbox where parked_at is not null",
    "mail given up": "select to_address || ' ' || last_error as id from mail where status = 'parked'",
  };
  for (const [what, sql] of Object.entries(strays))
    for (const row of await rows(sql)) wrong.push(`${what}: ${row.id}`);
  return wrong;
}

/** The first link of the chain that does not hold, or null; and how many there are. */
export async function chain({ rows }: Asked) {
  const links = await rows(
    `select d.seq, d.record, d.previous_hash, d.hash, p.seal from issued_document d left join purged_piece p on p.piece_id = d.document_id order by d.seq`,
  );
  const { broken } = await verifyLinks(
    links.map((row) => ({
      seq: Number(row.seq),
      record: String(row.record),
      previousHash: String(row.previous_hash),
      hash: String(row.hash),
      seal: row.seal === null ? null : String(row.seal),
    })),
  );
  return { broken, links: links.length };
}

/** Stored papers whose bytes are not the ones whose hash the base keeps: "name: lost". */
export async function damagedFiles(miniflare: Miniflare, { rows }: Asked, since: number): Promise<string[]> {
  const bucket = await miniflare.getR2Bucket("FILES");
  const wrong: string[] = [];
  for (const row of await rows(`select name, key, sha256, bytes from file where created_at >= ?`, since)) {
    const object = await bucket.get(String(row.key));
    const bytes = object ? await object.arrayBuffer() : null;
    const hash = bytes && Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
    if (hash !== row.sha256) wrong.push(`${row.name}: ${bytes ? "other bytes" : "lost"}`);
  }
  return wrong;
}

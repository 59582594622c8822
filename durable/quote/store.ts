import type { Channel } from "./shared/frames";

/** A value of SQLite in a room is at most 2 MB. */
const PART = 1_500_000;

/** What a room writes down: every update, whose they are and what they touched until the base has it, facts about itself. */
export class Store {
  constructor(private readonly sql: SqlStorage) {
    sql.exec(`create table if not exists wrote (
      seq integer not null, part integer not null, channel integer not null, bytes blob not null,
      primary key (seq, part))`);
    sql.exec("create table if not exists hand (user_id text primary key, touched text not null)");
    sql.exec("create table if not exists fact (name text primary key, value text not null)");
  }

  fact(name: string): string | null {
    const [row] = this.sql.exec("select value from fact where name = ?", name).toArray();
    return row ? String(row["value"]) : null;
  }

  keep(name: string, value: string): void {
    this.sql.exec("insert or replace into fact (name, value) values (?, ?)", name, value);
  }

  append(channel: Channel, bytes: Uint8Array): void {
    const seq = this.last() + 1;
    for (let part = 0; part * PART < bytes.length; part++)
      this.sql.exec(
        "insert into wrote (seq, part, channel, bytes) values (?, ?, ?, ?)",
        seq,
        part,
        channel,
        bytes.slice(part * PART, (part + 1) * PART),
      );
  }

  /** Every update of a channel, oldest first. */
  updates(channel: Channel): Uint8Array[] {
    const out: { seq: number; bytes: Uint8Array }[] = [];
    const rows = this.sql.exec<{ seq: number; bytes: ArrayBuffer }>(
      "select seq, bytes from wrote where channel = ? order by seq, part",
      channel,
    );
    for (const row of rows) {
      const last = out.at(-1);
      const bytes = new Uint8Array(row.bytes);
      if (last?.seq !== row.seq) out.push({ seq: row.seq, bytes });
      else {
        const longer = new Uint8Array(last.bytes.length + bytes.length);
        longer.set(last.bytes);
        longer.set(bytes, last.bytes.length);
        last.bytes = longer;
      }
    }
    return out.map(({ bytes }) => bytes);
  }

  /** How many updates are written one by one. */
  count(): number {
    return Number(this.sql.exec("select count(distinct seq) n from wrote").one()["n"]);
  }

  /** One row in place of all the updates of a channel: the document as it stands. */
  compact(channel: Channel, state: Uint8Array): void {
    const last = this.last();
    this.append(channel, state);
    this.sql.exec("delete from wrote where channel = ? and seq <= ?", channel, last);
  }

  /** Notes that a person changed these parts. */
  touch(userId: string, touched: Iterable<string>): void {
    const known = this.hands().get(userId) ?? [];
    this.sql.exec(
      "insert or replace into hand (user_id, touched) values (?, ?)",
      userId,
      JSON.stringify([...new Set([...known, ...touched])]),
    );
  }

  /** Who changed what that the base does not have yet. */
  hands(): Map<string, Set<string>> {
    const rows = this.sql.exec<{ user_id: string; touched: string }>(
      "select user_id, touched from hand order by rowid",
    );
    return new Map(
      [...rows].map(({ user_id, touched }) => [user_id, new Set(JSON.parse(touched) as string[])]),
    );
  }

  forgetHands(): void {
    this.sql.exec("delete from hand");
  }

  private last(): number {
    return Number(this.sql.exec("select coalesce(max(seq), 0) n from wrote").one()["n"]);
  }
}

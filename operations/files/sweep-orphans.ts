import { sql } from "drizzle-orm";
import { newId, verb } from "../context.server";
import { fileKey } from "./writes";

const DAY = 24 * 3600_000;
/** A night that was missed is made up for; older objects have been looked at by then. */
const LOOKS_BACK = 30 * DAY;
const PAGE = 500;

/** Where records name a file by its id; one that has lost its row is a matter for people, never for a sweep. */
const NAMES = [
  "select id from file",
  "select substr(key, 7) from file where revision > 1",
  "select substr(key, 7) from file_version",
  "select id from file_upload",
  "select file_id from import_run",
  "select logo_file_id from company where logo_file_id is not null",
  "select sent_file_id from quote where sent_file_id is not null",
  "select signed_file_id from quote where signed_file_id is not null",
  "select file_id from invoice where file_id is not null",
  "select file_id from credit_note where file_id is not null",
  "select file_id from mail_file",
];

/**
 * Every night: bytes that were stored for a commit that was refused leave R2. Ids are in the order of time, so only
 * the keys of the last thirty days are listed, a page at a time, and none younger than a day, whose commit may still
 * be under way. Returns how many objects left.
 */
export const sweepOrphans = verb("system", async (ctx, page?: number): Promise<number> => {
  const end = keyAt(ctx.now - DAY);
  let gone = 0;
  let startAfter: string | undefined = keyAt(ctx.now - LOOKS_BACK);
  while (startAfter !== undefined) {
    const listed: R2Objects = await ctx.env.FILES.list({
      prefix: fileKey(""),
      startAfter,
      limit: page ?? PAGE,
    });
    const old = listed.objects.filter(({ key }) => key < end);
    const ids = old
      .filter(({ uploaded }) => uploaded.getTime() < ctx.now - DAY)
      .map(({ key }) => key.slice(fileKey("").length));
    const orphans = await unnamed(ctx, ids);
    if (orphans.length > 0) await ctx.env.FILES.delete(orphans.map(fileKey));
    gone += orphans.length;
    startAfter = listed.truncated && old.length === listed.objects.length ? old.at(-1)?.key : undefined;
  }
  return gone;
});

/** The least key that an object of this instant can have. */
const keyAt = (instant: number) => fileKey(newId(instant).slice(0, 10));

async function unnamed(ctx: Parameters<typeof sweepOrphans>[0], ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  // The table of files answers for nearly all; the rest is asked for what it leaves alone.
  const among = (list: string[], names: string[]) =>
    ctx.db.all<{ id: string }>(
      sql`select value as id from json_each(${JSON.stringify(list)}) as asked where ${sql.raw(
        names.map((name) => `asked.value not in (${name})`).join(" and "),
      )}`,
    );
  const rowless = (await among(ids, NAMES.slice(0, 1))).map((row) => row.id);
  if (rowless.length === 0) return [];
  return (await among(rowless, NAMES.slice(1))).map((row) => row.id);
}

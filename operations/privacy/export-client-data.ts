import { eq } from "drizzle-orm";
import { statement } from "~/db/batch";
import { interlocutor } from "~/db/schema/clients";
import { isSqueezed } from "~/domain/files/content";
import { fileName } from "~/domain/files/name";
import { streamed, type ZipEntry, zipped } from "~/outputs/zip";
import { KEYS_OF_LINKS } from "../archive/rows";
import { type ArchivedTable, archivedTables } from "../archive/tables";
import { loadClient } from "../clients/load";
import { type Ctx, verb } from "../context.server";
import { personPage } from "./person-page";
import { type Reach, reachOfClient, THEIR_FILES } from "./reach";

/** Rows read at a time; a mail weighs tens of kilobytes. */
const PAGE = 100;

type Row = Record<string, string | number | null>;
/** One kind of rows about the client: what its columns are, and the rows by pages, each time anew. */
export interface PersonTable {
  table: ArchivedTable;
  pages: () => AsyncIterable<Row[]>;
}

/**
 * All that the company holds of one client as one ZIP (PV4): a page to read, rows to read back, their files. It leaves
 * as it is made; memory holds one page of rows or one piece of one file. The journal keeps who took it.
 */
export const exportClientData = verb("client.export", async (ctx, clientId: string) => {
  const client = await loadClient(ctx, clientId);
  await ctx.commit({ writes: [], change: { kind: "client", id: clientId, action: "data-taken" } });
  return {
    name: fileName(`Données de ${client.displayName} ${ctx.today}`, "zip"),
    bytes: streamed(zipped(entries(ctx, client), ctx.now)),
    contentType: "application/zip",
  };
});

async function* entries(ctx: Ctx, client: { id: string; displayName: string }): AsyncGenerator<ZipEntry> {
  const tables = reachOfClient().flatMap((reach): PersonTable[] => {
    const table = archivedTables().find(({ name }) => name === reach.table);
    return table ? [{ table, pages: () => pagesOf(ctx, table, reach, client.id) }] : [];
  });
  yield {
    name: "a-lire.html",
    body: personPage(client.displayName, tables, await peopleOf(ctx, client.id), ctx.now),
    deflate: true,
  };
  for (const { table, pages } of tables) {
    const first = pages()[Symbol.asyncIterator]();
    // oxlint-disable-next-line no-await-in-loop -- one table at a time is what keeps memory small
    const any = await first.next();
    if (!any.done) yield { name: `donnees/${table.name}.json`, body: rowsWritten(pages()), deflate: true };
  }
  yield* filesOf(ctx, client.id);
}

/** Names of their interlocutors, by id. */
async function peopleOf(ctx: Ctx, clientId: string): Promise<Map<string, string>> {
  const rows = await ctx.db
    .select({ id: interlocutor.id, firstName: interlocutor.firstName, lastName: interlocutor.lastName })
    .from(interlocutor)
    .where(eq(interlocutor.clientId, clientId));
  return new Map(
    rows.map((row) => [row.id, [row.firstName, row.lastName].filter(Boolean).join(" ")] as const),
  );
}

async function* rowsWritten(pages: AsyncIterable<Row[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let before = "[\n";
  for await (const rows of pages) {
    yield encoder.encode(before + rows.map((row) => JSON.stringify(row)).join(",\n"));
    before = ",\n";
  }
  yield encoder.encode("\n]\n");
}

/** Rows that are about this client, by pages, without what opens a door. */
async function* pagesOf(
  ctx: Ctx,
  { columns }: ArchivedTable,
  { table, where }: Reach,
  clientId: string,
): AsyncGenerator<Row[]> {
  const read = ctx.env.DB.prepare(
    statement(
      `select rowid as at_row, ${columns.map(({ name }) => `"${name}"`).join(", ")} from "${table}"
       where (${where}) and +rowid > ?2 order by +rowid limit ${PAGE}`,
    ).toSQL().sql,
  );
  let after = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next page begins where this one ends
    const { results } = await read.bind(clientId, after).all<Row & { at_row: number }>();
    if (results.length > 0) yield results.map(({ at_row: _at, ...row }) => withoutKeys(row));
    if (results.length < PAGE) return;
    after = results.at(-1)?.at_row ?? 0;
  }
}

/** Mails hold links that open the space: whoever reads the archive must not come in by them. */
const withoutKeys = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "string" ? value.replace(KEYS_OF_LINKS, "/$1/…") : value,
    ]),
  );

/** Their files that are not in the bin; one whose bytes are away is left out. */
async function* filesOf(ctx: Ctx, clientId: string): AsyncGenerator<ZipEntry> {
  const read = ctx.env.DB.prepare(
    `select id, name, key, content_type from file where (${THEIR_FILES}) and binned_at is null and +id > ?2 order by +id limit ${PAGE}`,
  );
  let after = "";
  for (;;) {
    const { results } = await read
      .bind(clientId, after)
      // oxlint-disable-next-line no-await-in-loop -- the next page begins where this one ends
      .all<{ id: string; name: string; key: string; content_type: string }>();
    for (const row of results) {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time is what keeps memory small
      const stored = await ctx.env.FILES.get(row.key);
      if (stored)
        yield {
          name: `fichiers/${row.id} ${row.name.replace(/[\p{Cc}<>:"/\\|?*]/gu, " ").slice(0, 100)}`,
          body: stored.body,
          deflate: !isSqueezed(row.content_type),
        };
    }
    if (results.length < PAGE) return;
    after = results.at(-1)?.id ?? "";
  }
}

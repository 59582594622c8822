import { asc } from "drizzle-orm";
import { inIds, statement } from "~/db/batch";
import { type file, type fileFolder, fileGone } from "~/db/schema/files";
import type { Change, Ctx } from "../context.server";
import { must } from "../guards";
import { allUnchanged } from "./folder-guards";
import { freeToLeave } from "./held";
import { fileTopics } from "./owners";

type File = typeof file.$inferSelect;
type Folder = typeof fileFolder.$inferSelect;
/** The store takes a thousand keys at a time. */
const AT_ONCE = 500;

/**
 * Files and folders leave for good, all or none: rows, words, tags and versions in one commit that notes their bytes,
 * which then leave the store. A crash between leaves them noted: the night goes on. Throws conflict.
 */
export async function erasedForGood(ctx: Ctx, files: File[], folders: Folder[]): Promise<void> {
  const [ids, within] = [files, folders].map((all) => JSON.stringify(all.map((one) => one.id))) as [
    string,
    string,
  ];
  const [first, ...others] = [
    ...files.map((one) => changeOf("file", one, one.bytes)),
    ...folders.map((one) => changeOf("folder", one)),
  ];
  if (!first) return;
  const each = (among: string, ...lines: string[]) => lines.map((line) => statement(line, among));
  const asked = "(select value from json_each(?1))";
  await ctx.commit({
    guards: [
      ...allUnchanged("file", files),
      ...allUnchanged("file_folder", folders),
      must("free to leave", freeToLeave(ids)),
    ],
    writes: [
      ...each(
        ids,
        // A paper that several records share, as those of the demonstration, is the first content of each and stays.
        `insert or ignore into file_gone (key) select key from (select id, key from file where id in ${asked} union select file_id, key from file_version where file_id in ${asked}) k where key = 'files/' || k.id or key <> coalesce((select v.key from file_version v where v.file_id = k.id and v.revision = 1), (select f.key from file f where f.id = k.id))`,
        `insert or ignore into file_gone (key, multipart) select 'files/' || id, multipart from file_upload where replaces_id in ${asked}`,
        `delete from file_upload_part where upload_id in (select id from file_upload where replaces_id in ${asked})`,
        `delete from file_upload where replaces_id in ${asked}`,
        `delete from file_tagged where file_id in ${asked}`,
        `delete from file_text where file_id in ${asked}`,
        `delete from file_version where file_id in ${asked}`,
        ...["client_answer", "ouvrage_answer", "article_answer"].map(
          (table) => `delete from ${table} where file_id is not null and file_id in ${asked}`,
        ),
        `update ouvrage set photo_file_id = null where id in (select ouvrage_id from file where id in ${asked}) and photo_file_id in ${asked}`,
      ),
      statement(
        `insert into file_erased (id, owner_kind, owner_id, at) select id, owner_kind, owner_id, ?2 from file where id in ${asked}`,
        ids,
        ctx.now,
      ),
      ...each(ids, `delete from file where id in ${asked}`),
      // What lies in these folders and stays, binned by itself, comes back to the top.
      ...(folders.length === 0
        ? []
        : each(
            within,
            `update file set folder_id = null where folder_id in ${asked}`,
            `update file_upload set folder_id = null where folder_id in ${asked}`,
            `update file_folder set parent_id = null where parent_id in ${asked} and id not in ${asked}`,
            `delete from file_folder where id in ${asked}`,
          )),
    ],
    change: first,
    others,
    event: {
      name: "changed",
      subjectId: first.id,
      topics: [...new Set([...files, ...folders].flatMap(fileTopics))],
    },
  });
  // What the store does not let go now leaves by night.
  await clearedGone(ctx).catch(() => 0);
}

const changeOf = (kind: "file" | "folder", one: File | Folder, bytes?: number): Change => ({
  kind,
  id: one.id,
  action: "erased",
  before: { name: one.name, ...(bytes === undefined ? {} : { bytes }) },
});

/** Takes away the bytes that were noted; cut short, it goes on where it was. Returns how many left. */
export async function clearedGone(ctx: Ctx): Promise<number> {
  let gone = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one handful after the other
    const rows = await ctx.db.select().from(fileGone).orderBy(asc(fileGone.key)).limit(AT_ONCE);
    if (rows.length === 0) return gone;
    const keys = rows.map((row) => row.key);
    // oxlint-disable-next-line no-await-in-loop -- same
    await ctx.env.FILES.delete(keys);
    for (const { key, multipart } of rows)
      if (multipart !== null)
        // What the store has let go by itself is no longer there to abort.
        // oxlint-disable-next-line no-await-in-loop -- same
        await ctx.env.FILES.resumeMultipartUpload(key, multipart)
          .abort()
          .catch(() => undefined);
    // oxlint-disable-next-line no-await-in-loop -- same
    await ctx.db.delete(fileGone).where(inIds(fileGone.key, keys));
    gone += rows.length;
  }
}

import { eq, sql } from "drizzle-orm";
import { file } from "~/db/schema/files";
import { fileName, folderName } from "~/domain/files/name";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { forbidden, refused } from "../refusals";
import { loadFile, mayWrite } from "./load";
import { fileTopics } from "./owners";

/** A name and a folder are chosen in sight of the old ones: `version` says which. The bin is a state, asked again at will. */
export type FileChange =
  /** The extension stays what the content is. */
  { name: string; version: number } | { folder: string; version: number } | { binned: boolean };

/**
 * Renames, moves, bins or takes back a file; only what is asked is written. Sealed documents refuse all of it, a name
 * or a folder that somebody else changed is a conflict. Returns what it was and the version now, for the undo.
 */
export const changeFile = verb("file.write", async (ctx, fileId: string, change: FileChange) => {
  const row = await loadFile(ctx, fileId);
  if (!mayWrite(ctx, row.ownerKind)) throw forbidden();
  if (row.sealedAt !== null) throw refused(problem("file-sealed"));
  const set = columnsOf(change, row.name, ctx.now);
  const was = { name: row.name, folder: row.folder, binned: row.binnedAt !== null };
  const done = { name: row.name, folder: row.folder, binnedAt: row.binnedAt, ...set };
  if ("binned" in change && change.binned === was.binned)
    return { before: was, after: { ...done, binnedAt: row.binnedAt }, version: row.version };
  const version = "version" in change ? change.version : row.version;
  await ctx.commit({
    guards: "version" in change ? [unchanged(file, fileId, version)] : [],
    writes: [
      ctx.db
        .update(file)
        .set({ ...set, version: sql`${file.version} + 1` })
        .where(eq(file.id, fileId)),
    ],
    change: {
      kind: "file",
      id: fileId,
      action: "binned" in change && change.binned ? "binned" : "changed",
      before: { name: row.name, folder: row.folder, binnedAt: row.binnedAt },
      after: done,
    },
    event: { name: "changed", subjectId: fileId, topics: fileTopics(row) },
  });
  return { before: was, after: done, version: version + 1 };
});

function columnsOf(change: FileChange, oldName: string, now: number) {
  if ("binned" in change) return { binnedAt: change.binned ? now : null };
  if ("folder" in change) return { folder: folderName(change.folder) };
  if (change.name.trim() === "") throw refused(problem("file-name-empty", "name"));
  return { name: fileName(change.name, oldName.slice(oldName.lastIndexOf(".") + 1)) };
}

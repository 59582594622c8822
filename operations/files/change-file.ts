import { eq } from "drizzle-orm";
import { file } from "~/db/schema/files";
import { fileName, folderName } from "~/domain/files/name";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { forbidden, refused } from "../refusals";
import { loadFile, mayWrite } from "./load";
import { fileTopics } from "./owners";

export interface FileChange {
  /** New name; the extension stays what the content is. */
  name?: string;
  folder?: string;
  /** In the bin, or back from it. */
  binned?: boolean;
}

/** Renames, moves, bins or takes back a file. Sealed documents refuse all of it. Returns what it was, for the undo. */
export const changeFile = verb("file.write", async (ctx, fileId: string, change: FileChange) => {
  const row = await loadFile(ctx, fileId);
  if (!mayWrite(ctx, row.ownerKind)) throw forbidden();
  if (row.sealedAt !== null) throw refused(problem("file-sealed"));
  if (change.name !== undefined && change.name.trim() === "")
    throw refused(problem("file-name-empty", "name"));
  const extension = row.name.slice(row.name.lastIndexOf(".") + 1);
  const after = {
    name: change.name === undefined ? row.name : fileName(change.name, extension),
    folder: change.folder === undefined ? row.folder : folderName(change.folder),
    binnedAt: change.binned === undefined ? row.binnedAt : change.binned ? ctx.now : null,
  };
  const before = { name: row.name, folder: row.folder, binnedAt: row.binnedAt };
  await ctx.commit({
    writes: [ctx.db.update(file).set(after).where(eq(file.id, fileId))],
    change: { kind: "file", id: fileId, action: change.binned ? "binned" : "changed", before, after },
    event: { name: "changed", subjectId: fileId, topics: fileTopics(row) },
  });
  return { before: { name: row.name, folder: row.folder, binned: row.binnedAt !== null }, after };
});

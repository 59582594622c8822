import { sql } from "drizzle-orm";
import type * as z from "zod";
import { inIds } from "~/db/batch";
import { file, fileFolder } from "~/db/schema/files";
import { inTheWay } from "~/domain/files/change";
import { moveProblem } from "~/domain/files/folders";
import type { moveForm } from "~/domain/files/forms";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { forbidden, notFound, refused } from "../refusals";
import { allUnchanged, folderLives, nameFree, noRing, oneOwner } from "./folder-guards";
import { livingFolders, loadFiles, loadFolders, mayWrite } from "./load";
import { fileTopics } from "./owners";

/**
 * Files and folders of one owner into a folder of theirs, or to the top. All of them or none: a sealed one, a name
 * taken, a folder into itself refuse; what somebody else changed meanwhile is a conflict. Returns where each was,
 * for the undo.
 */
export const moveFiles = verb("file.write", async (ctx, form: z.output<typeof moveForm>) => {
  const files = await loadFiles(
    ctx,
    form.files.map((one) => one.id),
  );
  const moved = await loadFolders(
    ctx,
    form.folders.map((one) => one.id),
  );
  if (files.length + moved.length === 0) throw refused(problem("file-none-chosen"));
  const owner = oneOwner([...files, ...moved]);
  const way = inTheWay(files);
  if (way) throw refused(way);
  if (!owner) throw refused(problem("file-of-another"));
  if (!mayWrite(ctx, owner.kind)) throw forbidden();
  let folders = await livingFolders(ctx, owner);
  if (form.into !== null && !folders.some((one) => one.id === form.into)) throw notFound("folder");
  for (const { id } of moved) {
    const wrong = moveProblem(folders, id, form.into);
    if (wrong) throw refused(wrong);
    folders = folders.map((one) => (one.id === id ? { ...one, parentId: form.into } : one));
  }
  const version = (column: typeof file.version | typeof fileFolder.version) => sql`${column} + 1`;
  await ctx.commit({
    guards: [
      ...allUnchanged("file", form.files),
      ...allUnchanged("file_folder", form.folders),
      ...folderLives(owner, form.into),
      ...moved.map((one) => nameFree(owner, form.into, one.name, one.id)),
      ...noRing(
        moved.map((one) => one.id),
        form.into,
      ),
    ],
    writes: [
      ctx.db
        .update(file)
        .set({ folderId: form.into, version: version(file.version) })
        .where(
          inIds(
            file.id,
            files.map((one) => one.id),
          ),
        ),
      ctx.db
        .update(fileFolder)
        .set({ parentId: form.into, version: version(fileFolder.version) })
        .where(
          inIds(
            fileFolder.id,
            moved.map((one) => one.id),
          ),
        ),
    ],
    change: {
      kind: files.length > 0 ? "file" : "folder",
      id: files[0]?.id ?? moved[0]?.id ?? "",
      action: "moved",
      before: { folders: [...files.map((one) => one.folderId), ...moved.map((one) => one.parentId)] },
      after: { names: [...files, ...moved].map((one) => one.name), into: form.into },
    },
    event: {
      name: "changed",
      subjectId: owner.id,
      topics: fileTopics({ ownerKind: owner.kind, ownerId: owner.id }),
    },
  });
  return {
    names: [...files, ...moved].map((one) => one.name),
    files: files.map((one) => ({ id: one.id, version: one.version + 1, from: one.folderId })),
    folders: moved.map((one) => ({ id: one.id, version: one.version + 1, from: one.parentId })),
  };
});

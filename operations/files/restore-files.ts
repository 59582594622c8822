import { and, asc, eq, sql } from "drizzle-orm";
import { inIds, type Statement } from "~/db/batch";
import { file, fileFolder } from "~/db/schema/files";
import { freeName, pathOf, subtreeOf } from "~/domain/files/folders";
import type { Chosen } from "~/domain/files/forms";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { forbidden, refused } from "../refusals";
import { nameFree, oneOwner } from "./folder-guards";
import { loadFiles, loadFolders, mayWrite } from "./load";
import { fileTopics } from "./owners";

type Folder = typeof fileFolder.$inferSelect;

/**
 * Back from the bin: files to their folder, which comes back with them, and folders with what left when they did. A
 * folder whose name was taken meanwhile takes the next free one (FI8). What is not in the bin stays as it is.
 */
export const restoreFiles = verb("file.write", async (ctx, { files, folders }: Chosen) => {
  const chosen = await loadFiles(ctx, files);
  const whole = await loadFolders(ctx, folders);
  if (chosen.length + whole.length === 0) throw refused(problem("file-none-chosen"));
  const owner = oneOwner([...chosen, ...whole]);
  if (!owner) throw refused(problem("file-of-another"));
  if (!mayWrite(ctx, owner.kind)) throw forbidden();
  const all = await ctx.db
    .select()
    .from(fileFolder)
    .where(and(eq(fileFolder.ownerKind, owner.kind), eq(fileFolder.ownerId, owner.id)))
    .orderBy(asc(fileFolder.id));
  const withThem = whole
    .filter((one) => one.binnedAt !== null)
    .flatMap((one) => subtreeOf(all, one.id).filter((inner) => inner.binnedAt === one.binnedAt));
  const above = [...chosen.map((one) => one.folderId), ...whole.map((one) => one.parentId)].flatMap((id) =>
    pathOf(all, id).filter((one) => one.binnedAt !== null),
  );
  const back = [...new Map([...above, ...withThem].map((one) => [one.id, one])).values()];
  const { guards, renames } = named(all, back, (folder, name) =>
    nameFree(owner, folder.parentId, name, folder.id),
  );
  const grown = <T extends typeof file | typeof fileFolder>(table: T) => sql`${table.version} + 1`;
  await ctx.commit({
    guards,
    writes: [
      ctx.db
        .update(fileFolder)
        .set({ binnedAt: null, binnedBy: null, version: grown(fileFolder) })
        .where(
          inIds(
            fileFolder.id,
            back.map((one) => one.id),
          ),
        ),
      ...renames.map(([id, name]) => ctx.db.update(fileFolder).set({ name }).where(eq(fileFolder.id, id))),
      ctx.db
        .update(file)
        .set({ binnedAt: null, binnedBy: null, version: grown(file) })
        .where(and(inIds(file.id, files), sql`${file.binnedAt} is not null`)),
      ...whole.map((one) =>
        ctx.db
          .update(file)
          .set({ binnedAt: null, binnedBy: null, version: grown(file) })
          .where(
            and(
              inIds(
                file.folderId,
                withThem.map(({ id }) => id),
              ),
              eq(file.binnedAt, one.binnedAt ?? 0),
            ),
          ),
      ),
    ],
    change: {
      kind: chosen.length > 0 ? "file" : "folder",
      id: chosen[0]?.id ?? whole[0]?.id ?? "",
      action: "restored",
      after: { names: [...chosen, ...whole].map((one) => one.name) },
    },
    event: {
      name: "changed",
      subjectId: owner.id,
      topics: fileTopics({ ownerKind: owner.kind, ownerId: owner.id }),
    },
  });
  return { names: [...chosen, ...whole].map((one) => one.name) };
});

/** The names that folders come back under, each free where it stands. */
function named(all: Folder[], back: Folder[], free: (folder: Folder, name: string) => Statement) {
  const standing = all.filter((one) => one.binnedAt === null);
  const guards: Statement[] = [];
  const renames: [id: string, name: string][] = [];
  for (const folder of back) {
    const taken = standing.filter((one) => one.parentId === folder.parentId).map((one) => one.name);
    const name = freeName(folder.name, taken);
    if (name !== folder.name) renames.push([folder.id, name]);
    // What comes back inside another folder that comes back has no neighbour but its own.
    if (!back.some((one) => one.id === folder.parentId)) guards.push(free(folder, name));
    standing.push({ ...folder, name });
  }
  return { guards, renames };
}

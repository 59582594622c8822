import { eq, sql } from "drizzle-orm";
import type * as z from "zod";
import { fileFolder } from "~/db/schema/files";
import { nameProblem } from "~/domain/files/folders";
import type { nameForm } from "~/domain/files/forms";
import { folderName } from "~/domain/files/name";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { notFound, refused } from "../refusals";
import { nameFree } from "./folder-guards";
import { livingFolders, loadFolders, ownerOf } from "./load";
import { fileTopics } from "./owners";

/** Another name for a folder; one that a neighbour bears is refused. Returns the old one, for the undo. */
export const renameFolder = verb(
  "file.write",
  async (ctx, folderId: string, form: z.output<typeof nameForm>) => {
    const [row] = await loadFolders(ctx, [folderId]);
    if (!row || row.binnedAt !== null) throw notFound("folder");
    const owner = ownerOf(row);
    const name = folderName(form.name);
    const wrong = nameProblem(await livingFolders(ctx, owner), row.parentId, name, folderId);
    if (wrong) throw refused(wrong);
    await ctx.commit({
      guards: [unchanged(fileFolder, folderId, form.version), nameFree(owner, row.parentId, name, folderId)],
      writes: [
        ctx.db
          .update(fileFolder)
          .set({ name, version: sql`${fileFolder.version} + 1` })
          .where(eq(fileFolder.id, folderId)),
      ],
      change: {
        kind: "folder",
        id: folderId,
        action: "renamed",
        before: { name: row.name },
        after: { name },
      },
      event: { name: "changed", subjectId: owner.id, topics: fileTopics(row) },
    });
    return { before: row.name, name, version: form.version + 1 };
  },
);

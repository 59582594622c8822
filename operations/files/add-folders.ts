import type * as z from "zod";
import { bulkInsert } from "~/db/batch";
import { fileFolder } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import { DEEPEST, pathOf } from "~/domain/files/folders";
import type { foldersForm } from "~/domain/files/forms";
import { folderName } from "~/domain/files/name";
import { problem } from "~/domain/problem";
import { fold } from "~/domain/search/fold";
import { verb } from "../context.server";
import { forbidden, notFound, refused } from "../refusals";
import { folderLives, nameFree } from "./folder-guards";
import { livingFolders, mayWrite } from "./load";
import { checkedOwner, fileTopics } from "./owners";

/**
 * Folders under one, or at the top: a whole tree that was dropped comes as paths. A folder of that name is taken as
 * it is, so that asking twice makes one. Returns the folder of each path, in their order.
 */
export const addFolders = verb("file.write", async (ctx, form: z.output<typeof foldersForm>) => {
  const owner = { kind: form.ownerKind, id: form.ownerId };
  if (!mayWrite(ctx, owner.kind)) throw forbidden();
  await checkedOwner(ctx, owner.kind, owner.id);
  const folders = await livingFolders(ctx, owner);
  const above = pathOf(folders, form.parentId);
  if (form.parentId !== null && above.length === 0) throw notFound("folder");
  const made: (typeof fileFolder.$inferSelect)[] = [];
  const found = form.paths.map((path) => {
    if (above.length + path.length > DEEPEST)
      throw refused(problem("folder-too-deep", "name", { max: DEEPEST }));
    let parentId = form.parentId;
    for (const typed of path) {
      const name = folderName(typed);
      if (name === "") throw refused(problem("folder-name-empty", "name"));
      const known = [...folders, ...made].find(
        (one) => one.parentId === parentId && fold(one.name) === fold(name),
      );
      if (known) parentId = known.id;
      else {
        made.push({
          id: ctx.newId(),
          ownerKind: owner.kind,
          ownerId: owner.id,
          parentId,
          name,
          createdAt: ctx.now,
          createdBy: viewerKey(ctx.viewer),
          binnedAt: null,
          binnedBy: null,
          version: 1,
        });
        parentId = made.at(-1)?.id ?? null;
      }
    }
    return parentId ?? "";
  });
  const roots = made.filter((one) => !made.some((other) => other.id === one.parentId));
  if (made.length > 0)
    await ctx.commit({
      guards: [
        ...roots.flatMap((one) => folderLives(owner, one.parentId)),
        ...roots.map((one) => nameFree(owner, one.parentId, one.name)),
      ],
      writes: bulkInsert(fileFolder, made),
      change: {
        kind: "folder",
        id: made[0]?.id ?? "",
        action: "created",
        after: { names: made.map((one) => one.name) },
      },
      event: {
        name: "changed",
        subjectId: owner.id,
        topics: fileTopics({ ownerKind: owner.kind, ownerId: owner.id }),
      },
    });
  return { ids: found, made: made.length };
});

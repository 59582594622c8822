import { and, eq, isNull, sql } from "drizzle-orm";
import { inIds, statement } from "~/db/batch";
import { file } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import { inTheWay } from "~/domain/files/change";
import { subtreeOf } from "~/domain/files/folders";
import type { Chosen } from "~/domain/files/forms";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { forbidden, refused } from "../refusals";
import { oneOwner } from "./folder-guards";
import { livingFolders, loadFiles, loadFolders, mayWrite } from "./load";
import { fileTopics } from "./owners";

/**
 * Files, and folders with all that is in them, to the bin: out of sight, nothing erased. A sealed file in there
 * refuses the whole. What is there already stays as it is.
 */
export const binFiles = verb("file.write", async (ctx, { files, folders }: Chosen) => {
  const chosen = await loadFiles(ctx, files);
  const whole = await loadFolders(ctx, folders);
  if (chosen.length + whole.length === 0) throw refused(problem("file-none-chosen"));
  const owner = oneOwner([...chosen, ...whole]);
  const way = inTheWay(chosen);
  if (way) throw refused(way);
  if (!owner) throw refused(problem("file-of-another"));
  if (!mayWrite(ctx, owner.kind)) throw forbidden();
  const known = whole.length > 0 ? await livingFolders(ctx, owner) : [];
  const within = whole.flatMap((one) => subtreeOf(known, one.id).map(({ id }) => id));
  const inside = await ctx.db
    .select({
      name: file.name,
      sealedAt: file.sealedAt,
      lockedAt: file.lockedAt,
      lockReason: file.lockReason,
    })
    .from(file)
    .where(and(inIds(file.folderId, within), isNull(file.binnedAt)));
  const wayInside = inTheWay(inside);
  if (wayInside) throw refused(wayInside);
  const [by, ids] = [viewerKey(ctx.viewer), JSON.stringify(folders)];
  // The tree as it stands at the commit: a folder made in it meanwhile goes with it.
  const down = `with recursive down(id) as (select value from json_each(?3) union select f.id from file_folder f join down on f.parent_id = down.id)`;
  await ctx.commit({
    writes: [
      ctx.db
        .update(file)
        .set({ binnedAt: ctx.now, binnedBy: by, version: sql`${file.version} + 1` })
        .where(and(inIds(file.id, files), isNull(file.binnedAt), eq(file.ownerId, owner.id))),
      ...(whole.length === 0
        ? []
        : [
            statement(
              `${down} update file set binned_at = ?1, binned_by = ?2, version = version + 1 where folder_id in (select id from down) and binned_at is null`,
              ctx.now,
              by,
              ids,
            ),
            statement(
              `${down} update file_folder set binned_at = ?1, binned_by = ?2, version = version + 1 where id in (select id from down) and binned_at is null`,
              ctx.now,
              by,
              ids,
            ),
          ]),
    ],
    change: {
      kind: chosen.length > 0 ? "file" : "folder",
      id: chosen[0]?.id ?? whole[0]?.id ?? "",
      action: "binned",
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

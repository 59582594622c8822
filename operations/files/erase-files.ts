import { and, eq, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { file, fileFolder } from "~/db/schema/files";
import { subtreeOf } from "~/domain/files/folders";
import type { Chosen } from "~/domain/files/forms";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { forbidden, refused } from "../refusals";
import { erasedForGood } from "./erased";
import { oneOwner } from "./folder-guards";
import { heldAmong } from "./held";
import { loadFiles, loadFolders, mayWrite } from "./load";

/**
 * What lies in the bin leaves for good, folders with what was binned with them: all of it, or none when one may not
 * leave (FI20). Who did it and the names stay in the journal. Returns the names.
 */
export const eraseFiles = verb("file.erase", async (ctx, { files, folders }: Chosen) => {
  const chosen = await loadFiles(ctx, files);
  const whole = await loadFolders(ctx, folders);
  if (chosen.length + whole.length === 0) throw refused(problem("file-none-chosen"));
  const owner = oneOwner([...chosen, ...whole]);
  if (!owner) throw refused(problem("file-of-another"));
  if (!mayWrite(ctx, owner.kind)) throw forbidden();
  const living = [...chosen, ...whole].find((one) => one.binnedAt === null);
  if (living) throw refused(problem("file-not-binned", undefined, { name: living.name }));
  const all = await ctx.db
    .select()
    .from(fileFolder)
    .where(and(eq(fileFolder.ownerKind, owner.kind), eq(fileFolder.ownerId, owner.id)));
  const withThem = whole.flatMap((one) =>
    subtreeOf(all, one.id).filter((inner) => inner.binnedAt === one.binnedAt),
  );
  const within = [...new Map(withThem.map((one) => [one.id, one])).values()];
  const inside = await ctx.db
    .select()
    .from(file)
    .where(
      and(
        inIds(
          file.folderId,
          within.map((one) => one.id),
        ),
        sql`${file.binnedAt} = (select d.binned_at from file_folder d where d.id = ${file.folderId})`,
      ),
    );
  const going = [...new Map([...chosen, ...inside].map((one) => [one.id, one])).values()];
  const [held] = await heldAmong(
    ctx,
    going.map((one) => one.id),
  );
  if (held) throw refused(held.problem);
  await erasedForGood(ctx, going, within);
  return { names: [...chosen, ...whole].map((one) => one.name), files: going.length };
});

import { count, eq } from "drizzle-orm";
import type * as z from "zod";
import { fileUpload } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import type { uploadForm } from "~/domain/files/forms";
import { LARGEST_FILE, PART_BYTES } from "~/domain/files/parts";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { forbidden, notFound, refused, tooMany } from "../refusals";
import { folderLives } from "./folder-guards";
import { mayWrite } from "./load";
import { checkedOwner } from "./owners";
import { loadReplaceable, revised } from "./versions";
import { fileKey } from "./writes";

/** One person's uploads that wait for their end. */
const MOST_OPEN = 50;

/**
 * Begins a big file, whose parts follow one by one (receive-part.ts), or a new version of one that is there. Nothing is
 * seen of it before its end. Refuses what is empty, over two gibibytes, or one upload too many of the same person; a
 * file that got a newer version than the one seen is a conflict.
 */
export const startUpload = verb("file.write", async (ctx, form: z.output<typeof uploadForm>) => {
  if (!mayWrite(ctx, form.ownerKind)) throw forbidden();
  await checkedOwner(ctx, form.ownerKind, form.ownerId);
  const { revision, ...rest } = form;
  if (form.replacesId !== null) {
    const row = await loadReplaceable(ctx, form.replacesId);
    if (row.ownerKind !== form.ownerKind || row.ownerId !== form.ownerId) throw notFound("file");
    if (row.revision !== revision) throw await revised(ctx, row);
  }
  if (form.bytes === 0) throw refused(problem("file-empty"));
  if (form.bytes > LARGEST_FILE) throw refused(problem("file-too-big", undefined, { max: "2 Go" }));
  const by = viewerKey(ctx.viewer);
  const { success } = await ctx.env.RATE_LIMIT.limit({ key: `upload:${by}` });
  if (!success) throw tooMany(1);
  const [open] = await ctx.db.select({ n: count() }).from(fileUpload).where(eq(fileUpload.createdBy, by));
  if ((open?.n ?? 0) >= MOST_OPEN) throw refused(problem("upload-too-many", undefined, { max: MOST_OPEN }));
  const id = ctx.newId();
  const begun = await ctx.env.FILES.createMultipartUpload(fileKey(id));
  try {
    await ctx.commit({
      guards: folderLives({ kind: form.ownerKind, id: form.ownerId }, form.folderId),
      writes: [
        ctx.db.insert(fileUpload).values({
          ...rest,
          replacesRevision: form.replacesId === null ? null : revision,
          id,
          partBytes: PART_BYTES,
          multipart: begun.uploadId,
          createdAt: ctx.now,
          createdBy: by,
        }),
      ],
      change: { kind: "file", id, action: "upload-started", after: { name: form.name, bytes: form.bytes } },
    });
  } catch (error) {
    await begun.abort().catch(() => undefined);
    throw error;
  }
  return { id, partBytes: PART_BYTES, parts: [] as number[] };
});

import { and, asc, eq, sql } from "drizzle-orm";
import { fileUpload } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import { verb } from "../context.server";
import type { FileOwner } from "./load";

/** One's own big files that are on their way to this owner, with the parts that have arrived. */
export const listUploads = verb("file.write", async (ctx, owner: FileOwner) => {
  const rows = await ctx.db
    .select({
      id: fileUpload.id,
      folderId: fileUpload.folderId,
      name: fileUpload.name,
      bytes: fileUpload.bytes,
      partBytes: fileUpload.partBytes,
      modifiedAt: fileUpload.modifiedAt,
      replacesId: fileUpload.replacesId,
      replacesRevision: fileUpload.replacesRevision,
      parts: sql<
        number[]
      >`(select json_group_array(n) from file_upload_part where upload_id = ${fileUpload.id})`.mapWith(
        (text: string) => JSON.parse(text) as number[],
      ),
    })
    .from(fileUpload)
    .where(
      and(
        eq(fileUpload.createdBy, viewerKey(ctx.viewer)),
        eq(fileUpload.ownerKind, owner.kind),
        eq(fileUpload.ownerId, owner.id),
      ),
    )
    .orderBy(asc(fileUpload.id));
  return { uploads: rows };
});
export type OpenUpload = Awaited<ReturnType<typeof listUploads>>["uploads"][number];

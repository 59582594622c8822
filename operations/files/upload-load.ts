import { and, asc, eq } from "drizzle-orm";
import { fileUpload, fileUploadPart } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";
import { fileKey } from "./writes";

/** An upload that this viewer began; nobody else's is seen. Throws not-found. */
export async function loadUpload(ctx: Ctx, uploadId: string) {
  const [row] = await ctx.db
    .select()
    .from(fileUpload)
    .where(and(eq(fileUpload.id, uploadId), eq(fileUpload.createdBy, viewerKey(ctx.viewer))))
    .limit(1);
  if (!row) throw notFound("upload");
  return row;
}

/** Its parts that arrived, in order. */
export const partsOf = (ctx: Ctx, uploadId: string) =>
  ctx.db
    .select()
    .from(fileUploadPart)
    .where(eq(fileUploadPart.uploadId, uploadId))
    .orderBy(asc(fileUploadPart.n));

/** Its rows go: the parts, then itself. */
export const uploadForgotten = (ctx: Ctx, uploadId: string) => [
  ctx.db.delete(fileUploadPart).where(eq(fileUploadPart.uploadId, uploadId)),
  ctx.db.delete(fileUpload).where(eq(fileUpload.id, uploadId)),
];

/** What the store holds of it. */
export const multipartOf = (ctx: Ctx, row: { id: string; multipart: string }) =>
  ctx.env.FILES.resumeMultipartUpload(fileKey(row.id), row.multipart);

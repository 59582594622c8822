import { and, eq, isNull, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { ouvrage } from "~/db/schema/clients";
import { isPicture } from "~/domain/files/content";
import type { Ctx } from "../context.server";

/** The picture of an ouvrage's card, unless it lies in the bin; `from ouvrage`. */
export const ouvragePicture = sql<
  string | null
>`(select id from file where file.id = ${ouvrage.photoFileId} and file.binned_at is null)`.as("photo_id");

/** The first photo of an ouvrage becomes the picture of its card: a write for the commit that keeps the file. */
export const firstPicture = (
  ctx: Ctx,
  ouvrageId: string | undefined,
  fileId: string,
  contentType: string,
): Statement[] =>
  ouvrageId && isPicture(contentType)
    ? [
        ctx.db
          .update(ouvrage)
          .set({ photoFileId: fileId, version: sql`version + 1` })
          .where(and(eq(ouvrage.id, ouvrageId), isNull(ouvrage.photoFileId))),
      ]
    : [];

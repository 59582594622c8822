import { and, eq, sql } from "drizzle-orm";
import { type Statement, statement } from "~/db/batch";
import { file, fileVersion } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";
import { notFound } from "../refusals";
import { loadFile } from "./load";

type Row = typeof file.$inferSelect;
type Content = Pick<Row, "contentType" | "bytes" | "sha256" | "key">;

/** The file as it is, or with the content of a version before. Throws not-found. */
export async function loadRevision(ctx: Ctx, fileId: string, revision: number | null): Promise<Row> {
  const row = await loadFile(ctx, fileId);
  if (revision === null || revision === row.revision) return row;
  const [old] = await ctx.db
    .select()
    .from(fileVersion)
    .where(and(eq(fileVersion.fileId, fileId), eq(fileVersion.revision, revision)))
    .limit(1);
  if (!old) throw notFound("version");
  return { ...row, contentType: old.contentType, bytes: old.bytes, sha256: old.sha256, key: old.key };
}

/** A new content on top of the one before, which stays: writes for a commit that guards the file's version. */
export const newest = (ctx: Ctx, row: Row, content: Content, name = row.name): Statement[] => [
  statement(
    "insert into file_version (file_id, revision, content_type, bytes, sha256, key, at, by) select id, revision, content_type, bytes, sha256, key, coalesce(revised_at, created_at), coalesce(revised_by, created_by) from file where id = ?",
    row.id,
  ),
  ctx.db
    .update(file)
    .set({
      contentType: content.contentType,
      bytes: content.bytes,
      sha256: content.sha256,
      key: content.key,
      name,
      revision: sql`${file.revision} + 1`,
      revisedAt: ctx.now,
      revisedBy: viewerKey(ctx.viewer),
      version: sql`${file.version} + 1`,
    })
    .where(eq(file.id, row.id)),
];

import { and, eq, sql } from "drizzle-orm";
import { type Statement, statement } from "~/db/batch";
import { user } from "~/db/schema/access";
import { file, fileVersion } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import { inTheWay } from "~/domain/files/change";
import type { Content as Kind } from "~/domain/files/content";
import { fileName } from "~/domain/files/name";
import { problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { unchanged } from "../guards";
import { forbidden, notFound, Refusal, refused } from "../refusals";
import { loadFile, mayWrite } from "./load";
import { fileTopics } from "./owners";

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

/** A file that may take a new content now. Refuses what is sealed or locked; throws not-found for one in the bin. */
export async function loadReplaceable(ctx: Ctx, fileId: string): Promise<Row> {
  const row = await loadFile(ctx, fileId);
  if (!mayWrite(ctx, row.ownerKind)) throw forbidden();
  const way = inTheWay([row]);
  if (way) throw refused(way);
  if (row.binnedAt !== null) throw notFound("file");
  return row;
}

/** A newer version came from somebody else meanwhile: who made it is told. */
export async function revised(ctx: Ctx, row: Row): Promise<Refusal> {
  const by = row.revisedBy ?? row.createdBy;
  const [person] = await ctx.db
    .select({ name: user.name })
    .from(user)
    .where(eq(user.id, by.slice("user:".length)));
  return new Refusal("conflict", [
    problem("file-revised", undefined, { name: row.name, by: person?.name ?? "Quelqu'un" }),
  ]);
}

/** A new content that is stored becomes the newest version; the name stays, but for its ending. Throws conflict. */
export async function replaced(
  ctx: Ctx,
  row: Row,
  content: Kind,
  stored: Pick<Content, "bytes" | "sha256" | "key">,
  { version, also = [] }: { version: number; also?: Statement[] },
): Promise<{ id: string; revision: number; name: string }> {
  const stem = row.name.slice(0, row.name.lastIndexOf("."));
  const ending =
    row.contentType === content.contentType ? row.name.slice(stem.length) : `.${content.extension}`;
  const name = fileName(stem + ending, content.extension);
  await ctx.commit({
    guards: [unchanged(file, row.id, version)],
    writes: [...newest(ctx, row, { ...stored, contentType: content.contentType }, name), ...also],
    change: { kind: "file", id: row.id, action: "replaced", after: { revision: row.revision + 1 } },
    event: { name: "changed", subjectId: row.id, topics: fileTopics(row) },
  });
  return { id: row.id, revision: row.revision + 1, name };
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

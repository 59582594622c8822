import { and, eq, sql } from "drizzle-orm";
import { file, type fileUpload, fileVersion } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import { type Content, contentOf, HEAD_BYTES } from "~/domain/files/content";
import { missingParts } from "~/domain/files/parts";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { notFound, Refusal, refused } from "../refusals";
import { arrived } from "./arrival";
import { mayWrite } from "./load";
import { hashOf } from "./streams";
import { loadUpload, multipartOf, partsOf, uploadForgotten } from "./upload-load";
import { loadReplaceable, replaced, revised } from "./versions";
import { fileKey } from "./writes";

/**
 * The end of a big file: its parts become one, its size and its content are looked at once more, and it stands in the
 * holder, or on top of the file that it is a new version of. Asked twice, or after a cut, it is the same one. Throws
 * upload-incomplete with the parts that lack; a newer version than the one seen is a conflict, `seen` since goes below.
 */
export const finishUpload = verb(
  "file.write",
  async (ctx, uploadId: string, seen?: number): Promise<{ id: string; name: string }> => {
    try {
      return await finished(ctx, uploadId, seen);
    } catch (error) {
      const gone = error instanceof Refusal && (error.kind === "not-found" || error.kind === "conflict");
      const there = gone ? await standing(ctx, uploadId) : null;
      if (there) return there;
      throw error;
    }
  },
);

/** The file that this very person's upload became, or became a version of. */
async function standing(ctx: Ctx, id: string): Promise<{ id: string; name: string } | null> {
  const by = viewerKey(ctx.viewer);
  const known = { id: file.id, name: file.name };
  const [own, newest, before] = await ctx.db.batch([
    ctx.db
      .select(known)
      .from(file)
      .where(and(eq(file.id, id), eq(file.createdBy, by))),
    ctx.db
      .select(known)
      .from(file)
      // Written out: the index of these few lines is partial.
      .where(and(eq(file.key, fileKey(id)), sql`revision > 1`, eq(file.revisedBy, by))),
    ctx.db
      .select(known)
      .from(fileVersion)
      .innerJoin(file, eq(file.id, fileVersion.fileId))
      .where(and(eq(fileVersion.key, fileKey(id)), eq(fileVersion.by, by))),
  ]);
  return own[0] ?? newest[0] ?? before[0] ?? null;
}

async function finished(ctx: Ctx, uploadId: string, seen?: number) {
  const row = await loadUpload(ctx, uploadId);
  if (!mayWrite(ctx, row.ownerKind)) throw notFound("upload");
  const parts = await partsOf(ctx, uploadId);
  const missing = missingParts(
    row.bytes,
    row.partBytes,
    parts.map((part) => part.n),
  );
  if (missing.length > 0) throw refused(problem("upload-incomplete", undefined, { missing: missing.length }));
  const target = row.replacesId === null ? null : await loadReplaceable(ctx, row.replacesId);
  if (target && target.revision !== (seen ?? row.replacesRevision)) throw await revised(ctx, target);
  await joined(ctx, row, parts);
  const content = await contentWhole(ctx, row);
  const stored = await ctx.env.FILES.get(fileKey(row.id));
  if (!stored) throw refused(problem("file-not-kept"));
  const { id, ownerKind, ownerId, folderId, bytes } = row;
  const [sha256, also] = [await hashOf(stored.body), uploadForgotten(ctx, uploadId)];
  if (target) {
    const { version } = target;
    const kept = await replaced(ctx, target, content, { bytes, sha256, key: fileKey(id) }, { version, also });
    return { id: kept.id, name: kept.name };
  }
  const name = await arrived(
    ctx,
    { id, ownerKind, ownerId, folderId, name: row.name, content, bytes, sha256 },
    { also },
  );
  return { id, name };
}

/** The parts become one object, unless an end that was cut had done so. */
async function joined(
  ctx: Ctx,
  row: typeof fileUpload.$inferSelect,
  parts: { n: number; etag: string }[],
): Promise<void> {
  const whole = async () => (await ctx.env.FILES.head(fileKey(row.id)))?.size;
  if ((await whole()) === row.bytes) return;
  await multipartOf(ctx, row)
    .complete(parts.map(({ n, etag }) => ({ partNumber: n, etag })))
    .catch(() => undefined);
  if ((await whole()) !== row.bytes) throw refused(problem("file-not-kept"));
}

/** What the whole is; one that changed on its way to something that we do not keep leaves at once. */
async function contentWhole(ctx: Ctx, row: { id: string }): Promise<Content> {
  const head = await ctx.env.FILES.get(fileKey(row.id), { range: { offset: 0, length: HEAD_BYTES } });
  const content = head && contentOf(new Uint8Array(await head.arrayBuffer()));
  if (content) return content;
  await ctx.commit({
    writes: uploadForgotten(ctx, row.id),
    change: { kind: "file", id: row.id, action: "refused" },
  });
  await ctx.env.FILES.delete(fileKey(row.id)).catch(() => undefined);
  throw refused(problem("file-kind-refused"));
}

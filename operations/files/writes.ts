import type { Statement } from "~/db/batch";
import { file } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";

export interface GeneratedFile {
  ownerKind: (typeof file.$inferInsert)["ownerKind"];
  ownerId: string;
  /** The ouvrage of the client which it is about. */
  ouvrageId?: string | null;
  folder?: string;
  name: string;
  contentType: string;
  bytes: Uint8Array;
  /** Issued and signed documents: can be neither replaced nor binned. */
  sealed?: boolean;
}

/** Where the bytes of a file lie in R2. */
export const fileKey = (id: string) => `files/${id}`;

/** Lower-case hexadecimal SHA-256. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return hex(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
}
export const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Keeps a document that we made: bytes go to R2 first, the row into the caller's commit. If that commit is
 * refused, the bytes stay unreachable and the nightly sweep (sweep-orphans.ts) removes them.
 */
export async function storedFile(
  ctx: Ctx,
  made: GeneratedFile,
): Promise<{ id: string; sha256: string; statement: Statement }> {
  const id = ctx.newId();
  const hash = await sha256(made.bytes);
  await ctx.env.FILES.put(fileKey(id), made.bytes, { httpMetadata: { contentType: made.contentType } });
  const statement = ctx.db.insert(file).values({
    id,
    ownerKind: made.ownerKind,
    ownerId: made.ownerId,
    ouvrageId: made.ouvrageId ?? null,
    folder: made.folder ?? "",
    name: made.name,
    contentType: made.contentType,
    bytes: made.bytes.byteLength,
    sha256: hash,
    key: fileKey(id),
    sealedAt: made.sealed ? ctx.now : null,
    createdAt: ctx.now,
    createdBy: viewerKey(ctx.viewer),
  });
  return { id, sha256: hash, statement };
}

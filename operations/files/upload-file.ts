import type { file } from "~/db/schema/files";
import { contentOf, HEAD_BYTES } from "~/domain/files/content";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { forbidden, refused } from "../refusals";
import { arrived } from "./arrival";
import { loadFile, mayWrite } from "./load";
import { checkedOwner } from "./owners";
import { headOf, poured } from "./streams";
import { fileKey } from "./writes";

/** In one request; larger ones travel in parts (start-upload.ts). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

export interface Upload {
  ownerKind: (typeof file.$inferInsert)["ownerKind"];
  ownerId: string;
  /** A folder of the owner by name, made if need be; or one that is known. */
  folder?: string;
  folderId?: string | null;
  /** The ouvrage of that client which it is about. */
  ouvrageId?: string | undefined;
  name: string;
  /** Content-Length of the request. */
  length: number;
  body: ReadableStream<Uint8Array> | null;
  /** Which sending this is: the same one twice makes one file. */
  sending?: string | undefined;
}

/**
 * Keeps a file sent by a person. The bytes stream to R2; what they are is told from the first of them, never from
 * the name or the declared type. Refuses what is empty, over 50 MB, cut short or of a kind that we do not keep.
 */
export const uploadFile = verb(
  "file.write",
  async (ctx, upload: Upload): Promise<{ id: string; name: string }> => {
    if (!mayWrite(ctx, upload.ownerKind)) throw forbidden();
    await checkedOwner(ctx, upload.ownerKind, upload.ownerId, upload.ouvrageId);
    const id = await once(ctx, upload.sending, () => received(ctx, upload));
    return { id, name: (await loadFile(ctx, id)).name };
  },
);

async function received(ctx: Ctx, upload: Upload): Promise<string> {
  if (!Number.isSafeInteger(upload.length) || upload.length < 0)
    throw refused(problem("file-length-unknown"));
  if (upload.length === 0 || !upload.body) throw refused(problem("file-empty"));
  if (upload.length > MAX_FILE_BYTES)
    throw refused(problem("file-too-big", undefined, { max: `${MAX_FILE_BYTES / 1024 / 1024} Mo` }));
  const reader = upload.body.getReader();
  const head = await headOf(reader);
  const content = contentOf(head.subarray(0, HEAD_BYTES));
  if (!content) {
    await reader.cancel();
    throw refused(problem("file-kind-refused"));
  }
  const id = ctx.newId();
  const stored = await poured(upload.length, head, reader, (stream) =>
    ctx.env.FILES.put(fileKey(id), stream, { httpMetadata: { contentType: content.contentType } }),
  );
  if (stored.kept === null) {
    // What can't be taken away now leaves with the nightly sweep.
    await ctx.env.FILES.delete(fileKey(id)).catch(() => undefined);
    throw refused(problem(stored.cut ? "file-cut-short" : "file-not-kept"));
  }
  const { ownerKind, ownerId, ouvrageId, folder, name } = upload;
  await arrived(
    ctx,
    {
      id,
      ownerKind,
      ownerId,
      ouvrageId,
      folder,
      folderId: upload.folderId || null,
      name,
      content,
      bytes: upload.length,
      sha256: stored.sha256,
    },
    { sending: upload.sending },
  );
  return id;
}

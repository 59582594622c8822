import { file } from "~/db/schema/files";
import { viewerKey } from "~/domain/access/permissions";
import { contentOf, HEAD_BYTES } from "~/domain/files/content";
import { fileName, folderName } from "~/domain/files/name";
import { problem } from "~/domain/problem";
import { firstPicture } from "../clients/ouvrage-picture";
import { type Ctx, verb } from "../context.server";
import { forbidden, refused } from "../refusals";
import { folderLives } from "./folder-guards";
import { mayWrite } from "./load";
import { checkedOwner, fileTopics } from "./owners";
import { fileKey, hex } from "./writes";

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
}

/**
 * Keeps a file sent by a person. The bytes stream to R2; what they are is told from the first of them, never from
 * the name or the declared type. Refuses what is empty, over 50 MB, cut short or of a kind that we do not keep.
 */
export const uploadFile = verb(
  "file.write",
  async (ctx, upload: Upload): Promise<{ id: string; name: string }> => {
    if (!mayWrite(ctx, upload.ownerKind)) throw forbidden();
    const owner = await checkedOwner(ctx, upload.ownerKind, upload.ownerId, upload.ouvrageId);
    if (!Number.isSafeInteger(upload.length) || upload.length < 0)
      throw refused(problem("file-length-unknown"));
    if (upload.length === 0 || !upload.body) throw refused(problem("file-empty"));
    if (upload.length > MAX_FILE_BYTES)
      throw refused(problem("file-too-big", undefined, { max: MAX_FILE_BYTES / 1024 / 1024 }));
    const folderId = upload.folderId || null;
    const inFolder = folderLives({ kind: upload.ownerKind, id: upload.ownerId }, folderId);
    const reader = upload.body.getReader();
    const head = await headOf(reader);
    const content = contentOf(head.subarray(0, HEAD_BYTES));
    if (!content) {
      await reader.cancel();
      throw refused(problem("file-kind-refused"));
    }
    const id = ctx.newId();
    const sha256 = await stream(ctx, fileKey(id), content.contentType, upload.length, head, reader);
    const name = fileName(upload.name, content.extension);
    await ctx.commit({
      guards: inFolder,
      writes: [
        ctx.db.insert(file).values({
          id,
          ownerKind: upload.ownerKind,
          ownerId: upload.ownerId,
          ouvrageId: upload.ouvrageId || null,
          folder: folderName(upload.folder ?? ""),
          folderId,
          name,
          contentType: content.contentType,
          bytes: upload.length,
          sha256,
          key: fileKey(id),
          createdAt: ctx.now,
          createdBy: viewerKey(ctx.viewer),
        }),
        ...owner.history(`Fichier ajouté : ${name}`, `/fichiers/${id}`),
        ...firstPicture(ctx, upload.ouvrageId, id, content.contentType),
      ],
      change: {
        kind: "file",
        id,
        action: "uploaded",
        after: { name, ownerKind: upload.ownerKind, ownerId: upload.ownerId },
      },
      event: { name: "changed", subjectId: id, topics: fileTopics(upload) },
    });
    return { id, name };
  },
);

/** workerd hashes while bytes pass; the browser's `Crypto` type does not know of it. */
const Runtime = crypto as unknown as {
  DigestStream: new (algorithm: "SHA-256") => WritableStream<Uint8Array> & { digest: Promise<ArrayBuffer> };
};

type Reader = ReadableStreamDefaultReader<Uint8Array>;

async function headOf(reader: Reader): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  const head = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    head.set(chunk, at);
    at += chunk.length;
  }
  return head;
}

/** Head and rest go to R2 and through SHA-256 at once; a body shorter or longer than announced is refused. */
async function stream(
  ctx: Ctx,
  key: string,
  contentType: string,
  length: number,
  head: Uint8Array,
  reader: Reader,
) {
  const fixed = new FixedLengthStream(length);
  const digest = new Runtime.DigestStream("SHA-256");
  const [out, hash] = [fixed.writable.getWriter(), digest.getWriter()];
  // A broken body rejects every end of these pipes; the answer is given once, below.
  for (const end of [out.closed, out.ready, hash.closed, hash.ready, digest.digest])
    end.catch(() => undefined);
  const cut = { short: false };
  const next = () =>
    reader.read().catch((error: unknown) => {
      cut.short = true;
      throw error;
    });
  const pump = async () => {
    let sent = 0;
    for (let chunk: Uint8Array | undefined = head; chunk; chunk = (await next()).value) {
      if (sent + chunk.length > length) break;
      await out.write(chunk);
      await hash.write(chunk);
      sent += chunk.length;
    }
    if (sent !== length) {
      cut.short = true;
      await Promise.allSettled([out.abort("cut short"), hash.abort("cut short")]);
      throw new Error("cut short");
    }
    await out.close();
    await hash.close();
  };
  const put = ctx.env.FILES.put(key, fixed.readable, { httpMetadata: { contentType } });
  // A store that refuses reads nothing more: who writes to it must not wait for ever.
  put.catch(() => Promise.allSettled([out.abort("not kept"), hash.abort("not kept")]));
  const [pumped, kept] = await Promise.allSettled([pump(), put]);
  if (pumped.status === "rejected" || kept.status === "rejected") {
    // What can't be taken away now leaves with the nightly sweep.
    await ctx.env.FILES.delete(key).catch(() => undefined);
    throw refused(problem(cut.short ? "file-cut-short" : "file-not-kept"));
  }
  return hex(await digest.digest);
}

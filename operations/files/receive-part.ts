import { fileUploadPart } from "~/db/schema/files";
import { contentOf, HEAD_BYTES } from "~/domain/files/content";
import { partAt } from "~/domain/files/parts";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { headOf, poured } from "./streams";
import { loadUpload, multipartOf } from "./upload-load";

/**
 * One part of a big file, from whoever began it. It streams to the store; its length is exactly the one of its place.
 * The first one also says what the file is, and is refused when we do not keep such. Sent twice, it is the same part.
 */
export const receivePart = verb(
  "file.write",
  async (
    ctx,
    uploadId: string,
    sent: { n: number; length: number; body: ReadableStream<Uint8Array> | null },
  ): Promise<{ n: number }> => {
    const row = await loadUpload(ctx, uploadId);
    const place = partAt(row.bytes, row.partBytes, sent.n);
    if (!place || !sent.body || sent.length !== place.length) throw refused(problem("upload-part-wrong"));
    const reader = sent.body.getReader();
    const head = await headOf(reader);
    if (sent.n === 1 && !contentOf(head.subarray(0, HEAD_BYTES))) {
      await reader.cancel();
      throw refused(problem("file-kind-refused"));
    }
    const stored = await poured(place.length, head, reader, (stream) =>
      multipartOf(ctx, row).uploadPart(sent.n, stream),
    );
    if (stored.kept === null) throw refused(problem(stored.cut ? "file-cut-short" : "file-not-kept"));
    const { etag } = stored.kept;
    await ctx.db
      .insert(fileUploadPart)
      .values({ uploadId, n: sent.n, etag })
      .onConflictDoUpdate({ target: [fileUploadPart.uploadId, fileUploadPart.n], set: { etag } });
    return { n: sent.n };
  },
);

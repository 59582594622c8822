import { contentOf, HEAD_BYTES } from "~/domain/files/content";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { headOf, poured } from "./streams";
import { MAX_FILE_BYTES } from "./upload-file";
import { loadReplaceable, replaced } from "./versions";
import { fileKey } from "./writes";

/**
 * A new version of a file: the one before is kept, and the name too but for its ending. Refuses what is sealed,
 * locked, of a kind that we do not keep, over 50 MB or cut short; a file that somebody else changed is a conflict.
 */
export const replaceFile = verb(
  "file.write",
  async (
    ctx,
    fileId: string,
    sent: { version: number; length: number; body: ReadableStream<Uint8Array> | null },
  ): Promise<{ id: string; revision: number }> => {
    const row = await loadReplaceable(ctx, fileId);
    if (!Number.isSafeInteger(sent.length)) throw refused(problem("file-length-unknown"));
    if (sent.length <= 0 || !sent.body) throw refused(problem("file-empty"));
    if (sent.length > MAX_FILE_BYTES)
      throw refused(problem("file-too-big", undefined, { max: `${MAX_FILE_BYTES / 1024 / 1024} Mo` }));
    const reader = sent.body.getReader();
    const head = await headOf(reader);
    const content = contentOf(head.subarray(0, HEAD_BYTES));
    if (!content) {
      await reader.cancel();
      throw refused(problem("file-kind-refused"));
    }
    const key = fileKey(ctx.newId());
    const stored = await poured(sent.length, head, reader, (stream) =>
      ctx.env.FILES.put(key, stream, { httpMetadata: { contentType: content.contentType } }),
    );
    if (stored.kept === null) throw refused(problem(stored.cut ? "file-cut-short" : "file-not-kept"));
    const { id, revision } = await replaced(
      ctx,
      row,
      content,
      { bytes: sent.length, sha256: stored.sha256, key },
      { version: sent.version },
    );
    return { id, revision };
  },
);

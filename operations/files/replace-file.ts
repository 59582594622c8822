import { file } from "~/db/schema/files";
import { inTheWay } from "~/domain/files/change";
import { contentOf, HEAD_BYTES } from "~/domain/files/content";
import { fileName } from "~/domain/files/name";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { forbidden, notFound, refused } from "../refusals";
import { loadFile, mayWrite } from "./load";
import { fileTopics } from "./owners";
import { headOf, poured } from "./streams";
import { MAX_FILE_BYTES } from "./upload-file";
import { newest } from "./versions";
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
    const row = await loadFile(ctx, fileId);
    if (!mayWrite(ctx, row.ownerKind)) throw forbidden();
    const way = inTheWay([row]);
    if (way) throw refused(way);
    if (row.binnedAt !== null) throw notFound("file");
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
    const stem = row.name.slice(0, row.name.lastIndexOf("."));
    const ending =
      row.contentType === content.contentType ? row.name.slice(stem.length) : `.${content.extension}`;
    const { contentType } = content;
    await ctx.commit({
      guards: [unchanged(file, fileId, sent.version)],
      writes: newest(
        ctx,
        row,
        { contentType, bytes: sent.length, sha256: stored.sha256, key },
        fileName(stem + ending, content.extension),
      ),
      change: { kind: "file", id: fileId, action: "replaced", after: { revision: row.revision + 1 } },
      event: { name: "changed", subjectId: fileId, topics: fileTopics(row) },
    });
    return { id: fileId, revision: row.revision + 1 };
  },
);

import { isPreviewable } from "~/domain/files/content";
import { contentDisposition } from "~/domain/files/name";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { loadRevision } from "./versions";

export interface Served {
  status: 200 | 206 | 304 | 416;
  headers: Record<string, string>;
  body: ReadableStream | null;
}

/**
 * The bytes of a file for whoever may see its owner, or the part that `range` asks for. Only pictures, PDF and
 * plain text are shown in the page; all else is downloaded. `revision` asks for a version before. A binned file is served too, for the undo.
 */
export const getFile = verb(
  "file.read",
  async (
    ctx,
    fileId: string,
    asked: { range?: string | null; etag?: string | null; download?: boolean; revision?: number | null },
  ): Promise<Served> => {
    const row = await loadRevision(ctx, fileId, asked.revision ?? null);
    const etag = `"${row.sha256}"`;
    const inline = isPreviewable(row.contentType) && !asked.download;
    const headers: Record<string, string> = {
      "Content-Type": row.contentType,
      "Content-Disposition": contentDisposition(row.name, inline),
      "Content-Security-Policy": `default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'${row.contentType === "application/pdf" ? "" : "; sandbox"}`,
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      // A newer version may stand under the same address: asked again each time, answered by the hash.
      "Cache-Control": "private, no-cache",
      "Accept-Ranges": "bytes",
      ETag: etag,
    };
    if (asked.etag === etag) return { status: 304, headers, body: null };
    const range = parsedRange(asked.range, row.bytes);
    if (range === "none")
      return { status: 416, headers: { ...headers, "Content-Range": `bytes */${row.bytes}` }, body: null };
    const object = await ctx.env.FILES.get(row.key, range ? { range } : undefined);
    if (!object) throw notFound("file");
    if (!range)
      return { status: 200, headers: { ...headers, "Content-Length": String(row.bytes) }, body: object.body };
    return {
      status: 206,
      headers: {
        ...headers,
        "Content-Length": String(range.length),
        "Content-Range": `bytes ${range.offset}-${range.offset + range.length - 1}/${row.bytes}`,
      },
      body: object.body,
    };
  },
);

/** One "bytes=a-b" range; several are answered whole, as RFC 9110 allows. "none" cannot be satisfied. */
function parsedRange(
  text: string | null | undefined,
  size: number,
): { offset: number; length: number } | "none" | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(text ?? "");
  if (!found || (found[1] === "" && found[2] === "")) return null;
  const from = found[1] === "" ? Math.max(0, size - Number(found[2])) : Number(found[1]);
  const to = found[1] === "" || found[2] === "" ? size - 1 : Math.min(Number(found[2]), size - 1);
  return from >= size || from > to ? "none" : { offset: from, length: to - from + 1 };
}

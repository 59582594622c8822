import type { Paper } from "~/outputs/paper";

/**
 * A commercial document as PDF bytes. The same paper always gives the same bytes, so that a hash identifies what
 * was sent. The PDF engine is loaded at the first call only, to keep the worker's start small.
 */
export async function printPaper(paper: Paper): Promise<Uint8Array> {
  const { drawPaper } = await import("~/outputs/pdf/commercial");
  const doc = await drawPaper(paper);
  return doc.save({ addDefaultPage: false });
}

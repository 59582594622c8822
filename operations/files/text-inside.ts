import type { Ctx } from "../context.server";

/** Larger ones are found by their name: reading them would hold too much of the worker's memory. */
const LARGEST_PDF = 20 * 1024 * 1024;
const LARGEST_TEXT = 2 * 1024 * 1024;
const MOST_PAGES = 200;
const MOST_CHARS = 200_000;

/** The words inside a text or a PDF; empty for all else, and for what is too large or cannot be read. */
export async function textOf(
  ctx: Ctx,
  row: { key: string; contentType: string; bytes: number },
): Promise<string> {
  const isText = row.contentType.startsWith("text/plain");
  if (!isText && row.contentType !== "application/pdf") return "";
  if (row.bytes > (isText ? LARGEST_TEXT : LARGEST_PDF)) return "";
  const stored = await ctx.env.FILES.get(row.key);
  if (!stored) return "";
  const bytes = new Uint8Array(await stored.arrayBuffer());
  const text = isText ? plain(bytes) : await pdf(bytes);
  return text.replace(/\s+/g, " ").trim().slice(0, MOST_CHARS);
}

/** UTF-8, or what Windows wrote before it. */
function plain(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function pdf(bytes: Uint8Array): Promise<string> {
  // Fetched when a PDF is read, not with every page of ours.
  const { getDocumentProxy } = await import("unpdf");
  const document = await getDocumentProxy(bytes, { disableFontFace: true });
  try {
    let text = "";
    for (let n = 1; n <= Math.min(document.numPages, MOST_PAGES) && text.length < MOST_CHARS; n++) {
      // oxlint-disable-next-line no-await-in-loop -- page after page, until there is enough
      const page = await document.getPage(n);
      // oxlint-disable-next-line no-await-in-loop -- same
      const { items } = await page.getTextContent();
      text += `${items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : " ") : "")).join("")}\n`;
      page.cleanup();
    }
    return text;
  } finally {
    await document.loadingTask.destroy();
  }
}

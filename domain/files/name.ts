/** Characters that hide or turn around what follows: bidirectional marks and zero-width ones. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * The name a file keeps: no path, no control or direction characters, no leading dots, 120 characters at most,
 * with the extension of what it really is (FI4). Empty becomes "fichier".
 */
export function fileName(typed: string, extension: string): string {
  const last = cleaned(typed).split(/[/\\]/).pop() ?? "";
  const dot = last.lastIndexOf(".");
  const typedExtension = dot > 0 ? last.slice(dot + 1).toLowerCase() : "";
  const stem = (SAME[extension] ?? [extension]).includes(typedExtension) ? last.slice(0, dot) : last;
  const kept = (SAME[extension] ?? []).includes(typedExtension) ? typedExtension : extension;
  const tidy = stem.replace(/^[.\s]+|[.\s]+$/g, "").slice(0, 110);
  return `${tidy || "fichier"}.${kept}`;
}

/** A folder's name: one level, cleaned like a file's (FI4). */
export const folderName = (typed: string): string =>
  cleaned(typed)
    .replace(/[/\\]/g, "-")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .slice(0, 60);

const SAME: Record<string, string[]> = { jpg: ["jpg", "jpeg"], txt: ["txt", "csv"], heic: ["heic", "heif"] };

const cleaned = (text: string) =>
  text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}<>:"|?*]/gu, "")
    .trim();

/** RFC 6266: a plain ASCII name for old readers, the true one in UTF-8. */
export function contentDisposition(name: string, inline: boolean): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\]/g, "");
  return `${inline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

// Characters that XML 1.0 and HTML forbid even escaped: pasted text brings them in.
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is the point.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe between tags and inside quoted attributes, in XML and HTML alike. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(FORBIDDEN, "")
    .replace(LONE_SURROGATE, "")
    .replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

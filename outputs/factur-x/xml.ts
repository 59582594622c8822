import { escapeMarkup } from "~/outputs/escape";

/** An XML element as text. Empty children are skipped, so that an absent value leaves no empty element. */
export type Xml = string;

/** `<name>text</name>`, or nothing when the text is empty. */
export const leaf = (name: string, text: string, attributes: Record<string, string> = {}): Xml => {
  const trimmed = text.trim();
  return trimmed === "" ? "" : `${open(name, attributes)}${escapeMarkup(trimmed)}</${name}>`;
};

/** `<name>children</name>`, or nothing when no child says anything. */
export const node = (name: string, children: Xml[], attributes: Record<string, string> = {}): Xml => {
  const inside = children.join("");
  return inside === "" ? "" : `${open(name, attributes)}${inside}</${name}>`;
};

const open = (name: string, attributes: Record<string, string>): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
    .join("")}>`;

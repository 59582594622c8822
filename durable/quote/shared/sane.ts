import type { Line } from "~/domain/documents/document";
import { lineSchema } from "~/domain/documents/forms";

/** What a line says where a value can't be read and has no default of its own. */
const BASE: Record<string, unknown> = { optionId: null, label: "", level: 1 };
const ITEM: Record<string, unknown> = {
  ...BASE,
  articleId: null,
  reference: "",
  description: "",
  quantity: 1_000,
  unit: "u",
  unitPrice: 0,
  discount: 0,
  vatRate: 0,
  nature: "goods",
  account: "",
};

interface Issue {
  code?: string;
  path: PropertyKey[];
  maximum?: unknown;
}

/**
 * A line that the rules accept, whatever was put in the shared document: a value that can't be read becomes a blank, too
 * many words are cut. The same everywhere, so that every reader sees the same line.
 */
export function saneLine(raw: Record<string, unknown>): Line {
  const read = lineSchema.safeParse(raw);
  if (read.success) return read.data;
  const fields = { ...raw };
  const blanks = raw["kind"] === "item" ? ITEM : BASE;
  for (const issue of read.error.issues as Issue[]) {
    const key = String(issue.path[0] ?? "kind");
    const value = fields[key];
    if (issue.code === "too_big" && typeof value === "string" && typeof issue.maximum === "number")
      fields[key] = value.slice(0, issue.maximum);
    else if (key === "kind") fields["kind"] = "text";
    else {
      const blank = blanks[key];
      if (blank === undefined) delete fields[key];
      else fields[key] = blank;
    }
  }
  const again = lineSchema.safeParse(fields);
  if (again.success) return again.data;
  const label = typeof raw["label"] === "string" ? raw["label"].slice(0, 10_000) : "";
  return { id: String(raw["id"]), optionId: null, kind: "text", label };
}

import type { ClipboardEvent } from "react";
import type { Line } from "~/domain/documents/document";
import { newLineId } from "../editor/new-lines";
import { looksLikeTable, tsvOf } from "../editor/spreadsheet";

const OWN = "application/x-aplomb-lignes";

/** Lines as text for a spreadsheet, and whole for another document. */
export function copyLines(data: DataTransfer, lines: Line[]): void {
  data.setData("text/plain", tsvOf(lines));
  data.setData(OWN, JSON.stringify(lines));
}

/** The same from a button, where only text can be written. */
export const copyAsText = (lines: Line[]) => navigator.clipboard.writeText(tsvOf(lines));

export type Pasted = { kind: "lines"; lines: Promise<Line[]> } | { kind: "table"; text: string } | null;

/**
 * What a paste means in the grid: whole lines, a table of a spreadsheet, or plain text for the field. Lines are read
 * as whatever a stranger may have put there; what is no line is refused.
 */
export function pasted(event: ClipboardEvent): Pasted {
  const own = event.clipboardData.getData(OWN);
  if (own) return { kind: "lines", lines: linesIn(own) };
  const text = event.clipboardData.getData("text/plain");
  const inText = event.target instanceof HTMLTextAreaElement && !text.includes("\t");
  return !inText && looksLikeTable(text) ? { kind: "table", text } : null;
}

async function linesIn(text: string): Promise<Line[]> {
  const { lineSchema } = await import("~/domain/documents/forms");
  const lines = lineSchema.array().parse(JSON.parse(text));
  return lines.map((line) => ({ ...line, id: newLineId(), optionId: null }));
}

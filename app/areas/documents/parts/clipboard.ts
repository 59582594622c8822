import type { ClipboardEvent } from "react";
import type { Line } from "~/domain/documents/document";
import { lineSchema } from "~/domain/documents/forms";
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

export type Pasted = { kind: "lines"; lines: Line[] } | { kind: "table"; text: string } | null;

/** What a paste means in the grid: whole lines, a table of a spreadsheet, or plain text for the field. */
export function pasted(event: ClipboardEvent): Pasted {
  const own = event.clipboardData.getData(OWN);
  if (own) {
    const lines = lineSchema.array().safeParse(parsed(own));
    if (lines.success)
      return {
        kind: "lines",
        lines: lines.data.map((line) => ({ ...line, id: newLineId(), optionId: null })),
      };
  }
  const text = event.clipboardData.getData("text/plain");
  const inText = event.target instanceof HTMLTextAreaElement && !text.includes("\t");
  return !inText && looksLikeTable(text) ? { kind: "table", text } : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import type { DocumentBody, Line, Totals } from "~/domain/documents/document";
import { type Margins, margins } from "~/domain/documents/margins";
import { totals } from "~/domain/documents/totals";
import { lineNumbers } from "~/outputs/pdf/numbering";
import type { Costs, Draft } from "./draft";

/** A run of lines that share an option, or that are part of the offer. */
export interface Block {
  key: string;
  optionId: string | null;
  ids: string[];
}

export interface Derived {
  totals: Totals;
  numbers: Map<string, string>;
  lines: Map<string, Line>;
  blocks: Block[];
  /** Changes only when lines come, go or move: typing leaves the rows where they are. */
  shape: string;
}

const bodies = new WeakMap<DocumentBody, Derived>();
const earned = new WeakMap<DocumentBody, { costs: Costs; margins: Margins }>();

/** What is computed from a body, once a body. */
export function derived(body: DocumentBody): Derived {
  const known = bodies.get(body);
  if (known) return known;
  const made = {
    totals: totals(body),
    numbers: lineNumbers(body.lines),
    lines: new Map(body.lines.map((line) => [line.id, line])),
    blocks: blocksOf(body),
    shape:
      body.lines.map((line) => `${line.id}${line.optionId ?? ""}`).join() +
      body.options.map((o) => o.id).join(),
  };
  bodies.set(body, made);
  return made;
}

/** Margins of a draft; null for those who may not see costs. */
export function marginsOf(draft: Draft): Margins | null {
  if (!draft.costs) return null;
  const known = earned.get(draft.body);
  if (known?.costs === draft.costs) return known.margins;
  const made = margins(draft.body, derived(draft.body).totals, draft.costs);
  earned.set(draft.body, { costs: draft.costs, margins: made });
  return made;
}

/** Options that hold nothing yet stand at the end, ready to receive lines. */
function blocksOf(body: DocumentBody): Block[] {
  const blocks: Block[] = [];
  for (const line of body.lines) {
    const last = blocks.at(-1);
    if (last && last.optionId === line.optionId) last.ids.push(line.id);
    else
      blocks.push({
        key: `${line.optionId ?? "offre"}-${blocks.length}`,
        optionId: line.optionId,
        ids: [line.id],
      });
  }
  const held = new Set(blocks.map((block) => block.optionId));
  for (const option of body.options)
    if (!held.has(option.id)) blocks.push({ key: `${option.id}-vide`, optionId: option.id, ids: [] });
  return blocks;
}

import { type ItemLine, type Line, PLAIN_ITEM, PLAIN_TITLE } from "~/domain/documents/document";
import { inputQuantity, inputRate, inputUnitPrice } from "~/domain/money/format";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";
import { parseDecimal, parseQuantity, parseRate, parseUnitPrice } from "~/domain/money/parse";

/** What a column of a pasted table may mean. */
export const MEANINGS = [
  "ignore",
  "reference",
  "label",
  "description",
  "quantity",
  "unit",
  "unitPrice",
  "discount",
  "vat",
] as const;
export type Meaning = (typeof MEANINGS)[number];

/** Rows of cells of a text copied from a spreadsheet; quoted cells keep their line breaks. */
export function tableOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let i = 0; i < source.length; i++) {
    const c = source[i] ?? "";
    if (quoted) {
      if (c === '"' && source[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === "\t") endCell();
    else if (c === "\n") {
      endCell();
      rows.push([]);
    } else cell += c;
  }
  endCell();
  return rows.filter((row) => row.some((value) => value.trim() !== ""));
}

/** A paste is a table when it has several columns, or several lines. */
export const looksLikeTable = (text: string) => /\t/.test(text) || /\S\r?\n\s*\S/.test(text);

const HEADINGS: [RegExp, Meaning][] = [
  [/^(r[ée]f|code|article)/i, "reference"],
  [/^(d[ée]sign|libell|intitul|produit|prestation|poste|ouvrage)/i, "label"],
  [/^(descr|d[ée]tail|commentaire)/i, "description"],
  [/^(qt[ée]|quantit|nombre|nb)/i, "quantity"],
  [/^(u\.?$|unit[ée]s?$|un\.?$)/i, "unit"],
  [/^(p\.?\s?u|prix)/i, "unitPrice"],
  [/^(rem|rabais)/i, "discount"],
  [/^(tva|taux)/i, "vat"],
];

const UNIT =
  /^(u|un|unit[ée]s?|h|heures?|j|jours?|ml|m|m2|m²|m3|m³|kg|g|t|l|forfait|f|ft|ens|lot|pce|pi[èe]ces?)$/i;

/**
 * Guesses what each column means, from its heading when the first row is one, else from what it holds. The table
 * comes back without its heading row.
 */
export function guessed(table: string[][]): { meanings: Meaning[]; rows: string[][] } {
  const width = Math.max(0, ...table.map((row) => row.length));
  const first = table[0] ?? [];
  const headed = first.map((cell) => HEADINGS.find(([pattern]) => pattern.test(cell.trim()))?.[1]);
  const isHeading =
    headed.filter(Boolean).length >= 2 && first.every((cell) => parseDecimal(cell, 4) === null);
  const rows = isHeading ? table.slice(1) : table;
  const taken = new Set<Meaning>();
  const once = (meaning: Meaning): Meaning => {
    if (taken.has(meaning)) return "ignore";
    taken.add(meaning);
    return meaning;
  };
  if (isHeading)
    return { meanings: Array.from({ length: width }, (_, i) => once(headed[i] ?? "ignore")), rows };
  const meanings = Array.from({ length: width }, (_, i) =>
    once(
      byContent(
        rows.map((row) => row[i] ?? ""),
        taken,
      ),
    ),
  );
  return { meanings, rows };
}

function byContent(column: string[], taken: Set<Meaning>): Meaning {
  const filled = column.map((cell) => cell.trim()).filter(Boolean);
  if (filled.length === 0) return "ignore";
  const share = (test: (cell: string) => boolean) => filled.filter(test).length / filled.length;
  if (share((cell) => /%\s*$/.test(cell)) > 0.6) return taken.has("vat") ? "discount" : "vat";
  if (share((cell) => UNIT.test(cell)) > 0.6) return "unit";
  if (share((cell) => parseUnitPrice(cell) !== null) > 0.6) {
    if (share((cell) => /€|EUR/i.test(cell)) > 0.3) return "unitPrice";
    return taken.has("quantity") ? "unitPrice" : "quantity";
  }
  if (!taken.has("label")) {
    const codes = share((cell) => /^[A-Z0-9][A-Z0-9._/-]{2,24}$/.test(cell));
    return codes > 0.7 && !taken.has("reference") ? "reference" : "label";
  }
  return "description";
}

export interface Defaults {
  newId: () => string;
  vatRate: ItemLine["vatRate"];
  optionId: string | null;
  account: string;
}

/**
 * Lines of a pasted table. A row with words and no figure at all becomes a title; a figure that can't be read
 * leaves the quantity at 1 or the price at 0, and the row is told in `doubtful` (from 1).
 */
export function linesOfTable(
  rows: string[][],
  meanings: Meaning[],
  defaults: Defaults,
): { lines: Line[]; doubtful: number[] } {
  const doubtful: number[] = [];
  const lines = rows.flatMap((row, i): Line[] => {
    const text = (meaning: Meaning) => (row[meanings.indexOf(meaning)] ?? "").trim();
    const label = text("label") || text("description") || text("reference");
    if (!label) return [];
    const base = { id: defaults.newId(), optionId: defaults.optionId, label };
    const figures = [text("quantity"), text("unitPrice"), text("unit")];
    if (meanings.includes("unitPrice") && figures.every((figure) => figure === ""))
      return [{ ...PLAIN_TITLE, ...base, kind: "title", level: 1 }];
    const count = parseQuantity(text("quantity"));
    const price = parseUnitPrice(text("unitPrice"));
    if ((text("quantity") && count === null) || (text("unitPrice") && price === null)) doubtful.push(i + 1);
    return [
      {
        ...PLAIN_ITEM,
        ...base,
        kind: "item",
        articleId: null,
        reference: text("reference").slice(0, 100),
        description: text("label") ? text("description") : "",
        quantity: count ?? quantity(1_000),
        unit: text("unit") || "u",
        unitPrice: price ?? unitPrice(0),
        discount: rateBetween(text("discount")) ?? basisPoints(0),
        vatRate: rateBetween(text("vat")) ?? defaults.vatRate,
        nature: "goods",
        account: defaults.account,
      },
    ];
  });
  return { lines, doubtful };
}

function rateBetween(text: string) {
  const rate = parseRate(text);
  return rate === null || rate < 0 || rate > 10_000 ? null : rate;
}

const cell = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Lines as a spreadsheet pastes them, with a heading row that `guessed` reads back. */
export function tsvOf(lines: Line[]): string {
  const heading = ["Référence", "Désignation", "Description", "Qté", "Unité", "PU HT", "Remise", "TVA"];
  const rows = lines.map((line) =>
    line.kind === "item"
      ? [
          line.reference,
          line.label,
          line.description,
          inputQuantity(line.quantity),
          line.unit,
          inputUnitPrice(line.unitPrice),
          line.discount === 0 ? "" : `${inputRate(line.discount)} %`,
          `${inputRate(line.vatRate)} %`,
        ]
      : ["", line.label, "", "", "", "", "", ""],
  );
  return [heading, ...rows].map((row) => row.map(cell).join("\t")).join("\n");
}

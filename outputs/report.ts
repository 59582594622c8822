import type { Customer, Seller } from "~/outputs/paper";

/** One line of a report as it is printed; an answer that was left out prints a dash. */
export type ReportLine =
  | { kind: "heading" | "note"; text: string }
  | { kind: "answer"; label: string; text: string }
  | { kind: "photos"; label: string; photos: { legend: string; bytes: Uint8Array }[] }
  | {
      kind: "signature";
      label: string;
      name: string;
      drawing: { width: number; height: number; strokes: { x: number; y: number }[][] };
    };

/** A report, an intervention, a diagnosis: everything given, only laid out here. `printedAt` is ISO 8601. */
export interface ReportPaper {
  /** "Rapport de visite". */
  kind: string;
  title: string;
  revision: number;
  seller: Seller;
  customer: Customer;
  /** "#rrggbb". */
  accent: string;
  facts: { label: string; value: string }[];
  sections: { title: string; lines: ReportLine[] }[];
  /** SHA-256 of what the report says. */
  fingerprint: string;
  printedAt: string;
}

/** A report as PDF/A-3b bytes; the same report always gives the same bytes. The engine is loaded at the first call. */
export async function printReport(paper: ReportPaper): Promise<Uint8Array> {
  const [{ drawReport }, { archive }] = await Promise.all([
    import("~/outputs/pdf/report"),
    import("~/outputs/pdf/pdfa"),
  ]);
  const doc = await drawReport(paper);
  await archive(doc, `${paper.fingerprint} ${paper.revision} ${paper.printedAt}`);
  return doc.save({ addDefaultPage: false });
}

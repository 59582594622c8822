import type { Paper } from "~/outputs/paper";
import { A4, LEFT, MARGIN, type Pen, WIDTH } from "~/outputs/pdf/sheet";
import { type Typeset, wrap } from "~/outputs/pdf/type";

const SIZE = 7.6;
const LEADING = 10;
const GUTTER = 22;
const COLUMN = (WIDTH - GUTTER) / 2;
const TOP = MARGIN.top + 30;
const HEADING = 30;
const BOTTOM = A4.height - MARGIN.bottom - 12;

interface TermsLine {
  text: string;
  heading: boolean;
}

/** The lines of one page of terms, in two columns. */
export type TermsPage = [TermsLine[], TermsLine[]];

/** A short paragraph that no full stop ends is a heading. */
const isHeading = (paragraph: string) =>
  /\S/.test(paragraph) && !/[.;:,]\s*$/.test(paragraph) && paragraph.length <= 60;

/** The general terms of the paper's layout, laid over pages of two columns; no pages where there are none. */
export function termsPages(paper: Paper, type: Typeset): TermsPage[] {
  const text = paper.layout?.terms.trim();
  if (!text) return [];
  const lines = text.split(/\r?\n/).flatMap((paragraph) => {
    const heading = isHeading(paragraph);
    return wrap(heading ? type.bold : type.regular, paragraph, SIZE, COLUMN).map((line) => ({
      text: line,
      heading,
    }));
  });
  const pages: TermsPage[] = [];
  let at = 0;
  while (at < lines.length) {
    const room = Math.floor((BOTTOM - TOP - (pages.length === 0 ? HEADING : 0)) / LEADING);
    const left = lines.length - at;
    // The last page is balanced: two short columns rather than one long and one empty.
    const tall = left >= room * 2 ? room : Math.ceil(left / 2);
    pages.push([lines.slice(at, at + tall), lines.slice(at + tall, at + tall * 2)]);
    at += tall * 2;
  }
  return pages;
}

export function drawTerms(pen: Pen, [left, right]: TermsPage, first: boolean): void {
  if (first) pen.text("Conditions générales", LEFT, TOP + 12, { size: 13, face: pen.type.bold });
  const top = TOP + (first ? HEADING : 0);
  for (const [column, x] of [
    [left, LEFT],
    [right, LEFT + COLUMN + GUTTER],
  ] as const)
    column.forEach(({ text, heading }, index) => {
      const face = heading ? pen.type.bold : pen.type.regular;
      pen.text(text, x, top + (index + 1) * LEADING, { size: SIZE, face });
    });
}

import {
  type DocumentBody,
  type ItemLine,
  type Line,
  type LinePart,
  PLAIN_ITEM,
  PLAIN_TITLE,
  type TitleLine,
} from "~/domain/documents/document";
import { settled } from "~/domain/documents/settle";
import { lineAmount, priceFromCents, sum } from "~/domain/money/amounts";
import { basisPoints, type Cents, quantity } from "~/domain/money/money";
import { roundHalfAway } from "~/domain/money/rounding";
import { type Decision, decided, problem, undecided } from "~/domain/problem";
import { spread } from "./spread";
import { roundingPart } from "./worth";

const NO_DISCOUNT = basisPoints(0);
const netOf = (line: ItemLine) => lineAmount(line.quantity, line.unitPrice, line.discount);

/** So many units of a part, in thousandths, rounded once. */
const timesUnits = (part: LinePart, units: number) =>
  quantity(roundHalfAway(BigInt(part.quantity) * BigInt(units), 1_000n));

/** The level of the title under which a line stands; 0 outside of any. */
function levelAt(body: DocumentBody, index: number): number {
  const own = body.lines[index]?.optionId ?? null;
  const title = body.lines.slice(0, index).findLast((line) => line.kind === "title" && line.optionId === own);
  return title?.kind === "title" ? title.level : 0;
}

/**
 * Replaces a compound's line by a title and its parts (CP8): totals stay what they were, to the cent. The same body
 * when the line has no parts. `newId` names the lines; `made` tells which lines came of it, title first.
 */
export function explodeLine(
  body: DocumentBody,
  id: string,
  newId: () => string,
): { body: DocumentBody; made: Line[] } {
  const index = body.lines.findIndex((line) => line.id === id);
  const line = body.lines[index];
  if (line?.kind !== "item" || !line.parts || line.bounds) return { body, made: [] };
  const level = levelAt(body, index) + 1;
  const next = body.lines.slice(index + 1).find((other) => other.optionId === line.optionId);
  const closed = !next || (next.kind === "title" && next.level <= level) || next.kind === "subtotal";
  const base = { optionId: line.optionId };
  const { startsAt, label } = line;
  const made: Line[] = [
    // Where no level is left, a title would end the section that it stands in.
    level > 5
      ? { ...base, kind: "text", id: newId(), label }
      : {
          ...base,
          ...PLAIN_TITLE,
          kind: "title",
          id: newId(),
          level: level as TitleLine["level"],
          label,
          startsAt,
        },
    ...(line.description === ""
      ? []
      : [{ ...base, kind: "text" as const, id: newId(), label: line.description }]),
    ...itemsOf(line, newId),
    ...(closed ? [] : [{ ...base, kind: "subtotal" as const, id: newId(), label: "" }]),
  ];
  return { body: { ...body, lines: body.lines.toSpliced(index, 1, ...made) }, made };
}

/** The parts of a line as lines of their own, that come to its net. */
function itemsOf(line: ItemLine, newId: () => string): ItemLine[] {
  const items = (line.parts?.lines ?? []).map(
    (part, i): ItemLine => ({
      ...line,
      ...PLAIN_ITEM,
      inheritsVat: line.inheritsVat,
      id: newId(),
      articleId: part.articleId,
      reference: part.reference,
      label: part.label,
      description: "",
      quantity: timesUnits(part, line.quantity),
      unit: part.unit,
      unitPrice: part.unitPrice,
      photo: i === 0 ? line.photo : null,
      parts: undefined,
    }),
  );
  const { parts, rest } = spread(netOf(line), items, line.discount);
  const lines = rest === 0 ? parts : [...parts, restLine(line, rest, newId)];
  return lines.map(({ parts: _, ...bare }) => bare);
}

const restLine = (line: ItemLine, rest: Cents, newId: () => string): ItemLine => ({
  ...line,
  ...PLAIN_ITEM,
  inheritsVat: line.inheritsVat,
  ...roundingPart(rest),
  id: newId(),
  description: "",
  discount: NO_DISCOUNT,
});

const isPlain = (title: TitleLine) =>
  title.quantity === PLAIN_TITLE.quantity && title.discount === 0 && title.vatRate === null;

/**
 * What stands under a title, up to the next of its level or above. A subtotal ends it where the title is but words:
 * what follows loses nothing by its going.
 */
export function sectionOf(body: DocumentBody, titleId: string): Line[] {
  const index = body.lines.findIndex((line) => line.id === titleId);
  const title = body.lines[index];
  if (title?.kind !== "title") return [];
  const section: Line[] = [];
  for (const line of body.lines.slice(index + 1)) {
    if (line.optionId !== title.optionId) continue;
    if (line.kind === "title" && line.level <= title.level) break;
    section.push(line);
    if (line.kind === "subtotal" && isPlain(title)) break;
  }
  return section;
}

/**
 * Makes one line of a title and its items (CP9): one unit, its price what they come to, the items its parts. Refuses
 * several VAT rates (`collapse-several-rates`), titles within (`collapse-titles`), quantities that the customer chooses
 * (`collapse-choices`) and nothing to gather.
 */
export function collapseTitle(
  body: DocumentBody,
  titleId: string,
  newId: () => string,
): Decision<{ body: DocumentBody; line: ItemLine; items: ItemLine[] }> {
  // With the rates that lines inherit.
  const section = sectionOf(settled(body), titleId);
  const items = section.filter((line): line is ItemLine => line.kind === "item");
  const title = body.lines.find((line) => line.id === titleId);
  const [first] = items;
  if (!first || title?.kind !== "title") return undecided(problem("collapse-nothing"));
  if (section.some((line) => line.kind === "title")) return undecided(problem("collapse-titles"));
  if (items.some((line) => line.bounds)) return undecided(problem("collapse-choices"));
  if (new Set(items.map((line) => line.vatRate)).size > 1)
    return undecided(problem("collapse-several-rates"));
  const net = sum(items.map(netOf));
  const line: ItemLine = {
    ...PLAIN_ITEM,
    kind: "item",
    id: newId(),
    optionId: title.optionId,
    label: title.label,
    articleId: null,
    reference: "",
    description: section.flatMap((one) => (one.kind === "text" ? [one.label] : [])).join("\n"),
    quantity: title.quantity,
    unit: "ens",
    unitPrice: priceFromCents(net),
    discount: title.discount,
    vatRate: first.vatRate,
    inheritsVat: title.vatRate === null && items.every((item) => item.inheritsVat),
    photo: items.find((item) => item.photo)?.photo ?? null,
    startsAt: title.startsAt,
    nature: items.some((item) => item.nature === "services") ? "services" : "goods",
    account: first.account,
    parts: { dimensions: [], lines: items.flatMap(partsOfItem), printed: true },
  };
  const gone = new Set([titleId, ...section.map((one) => one.id)]);
  const lines = body.lines.flatMap((one) => (one.id === titleId ? [line] : gone.has(one.id) ? [] : [one]));
  return decided({ body: { ...body, lines }, line, items });
}

/** An item as parts of another line: its own parts where it is made of some. */
function partsOfItem(item: ItemLine): LinePart[] {
  if (item.parts && item.parts.lines.length > 0) {
    const [, ...lines] = explodeLine(
      { lines: [item], options: [], discount: null },
      item.id,
      () => "part",
    ).made;
    return lines.flatMap((line) => (line.kind === "item" ? [partOf(line)] : []));
  }
  return [partOf(item)];
}

const partOf = ({
  articleId,
  reference,
  label,
  quantity: many,
  unit,
  unitPrice,
  discount,
}: ItemLine): LinePart => ({
  articleId,
  reference,
  label,
  quantity: many,
  unit,
  unitPrice: priceAfter(unitPrice, discount),
});

const priceAfter = (price: ItemLine["unitPrice"], discount: ItemLine["discount"]) =>
  roundHalfAway(BigInt(price) * BigInt(10_000 - discount), 10_000n) as ItemLine["unitPrice"];

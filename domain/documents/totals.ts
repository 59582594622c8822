import { allocate } from "~/domain/money/allocate";
import { add, lineAmount, share, subtract, sum } from "~/domain/money/amounts";
import { type BasisPoints, type Cents, ZERO } from "~/domain/money/money";
import type {
  Discount,
  DocumentBody,
  ItemLine,
  Line,
  OptionGroup,
  OptionTotals,
  TitleLine,
  Totals,
  VatShare,
} from "./document";
import { brought, timesOf, titlesAround } from "./sections";
import { settled } from "./settle";

interface Sums {
  vat: VatShare[];
  net: Cents;
  vatTotal: Cents;
  gross: Cents;
}

/** The one way a document adds up (D1..D9, D12..D14): screen, paper, e-invoice and ledger all read this. */
export function totals(written: DocumentBody): Totals {
  const body = settled(written);
  const items = body.lines.filter((line): line is ItemLine => line.kind === "item");
  const lineNet = Object.fromEntries(
    items.map((line) => [line.id, lineAmount(line.quantity, line.unitPrice, line.discount)]),
  );
  const netOf = (line: ItemLine) => lineNet[line.id] ?? ZERO;
  const around = titlesAround(body.lines);
  const broughtBy = (lines: ItemLine[]) => brought(lines, around, netOf);
  const sumOf = (lines: ItemLine[], discount: Discount | null) => {
    const { counted } = broughtBy(lines);
    return summed(lines, (line) => counted[line.id] ?? ZERO, discount);
  };

  const retained = new Set(body.options.filter((o) => o.retained).map((o) => o.id));
  const offerWith = (ids: ReadonlySet<string>) =>
    items.filter((line) => line.optionId === null || ids.has(line.optionId));
  const inOption = (id: string) => items.filter((line) => line.optionId === id);
  const offer = offerWith(retained);
  const own = broughtBy(offer);
  const ownNet = (line: ItemLine) => own.counted[line.id] ?? ZERO;
  const whole = summed(offer, ownNet, body.discount);
  const linesNet = sum(offer.map(ownNet));
  const plain = body.options.filter((o) => o.choice === null).map((o) => o.id);
  const all = sumOf(offerWith(new Set([...retained, ...plain])), body.discount);

  const apart = body.options.filter((o) => !o.retained).map((o) => broughtBy(inOption(o.id)));
  const optionTotals = (option: OptionGroup): OptionTotals => {
    const { net, vatTotal, gross } = sumOf(inOption(option.id), shareOnly(body.discount));
    const instead = new Set([
      ...body.options.filter((o) => o.retained && o.choice?.id !== option.choice?.id).map((o) => o.id),
      option.id,
    ]);
    return {
      net,
      vat: vatTotal,
      gross,
      retained: option.retained,
      times: timesAround(body.lines, around, option.id),
      change: option.choice ? subtract(sumOf(offerWith(instead), body.discount).gross, whole.gross) : null,
    };
  };
  const titles = body.lines.filter((line) => line.kind === "title").map((line) => [line.id, ZERO]);
  return {
    lineNet,
    counted: Object.assign({}, ...apart.map((it) => it.counted), own.counted),
    subtotals: subtotals(body, netOf),
    sections: sectionsOf("sections"),
    sectionOnes: sectionsOf("ones"),
    linesNet,
    discount: subtract(linesNet, whole.net),
    net: whole.net,
    vat: whole.vat,
    vatTotal: whole.vatTotal,
    gross: whole.gross,
    options: Object.fromEntries(body.options.map((option) => [option.id, optionTotals(option)])),
    withAllOptions: { net: all.net, vat: all.vatTotal, gross: all.gross },
  };

  /** Sections of the offer hold what is counted; those inside an option left aside, what it would bring. */
  function sectionsOf(what: "sections" | "ones"): Record<string, Cents> {
    const inside = new Set(
      body.lines.flatMap((line) =>
        line.kind === "title" && line.optionId !== null && !retained.has(line.optionId) ? [line.id] : [],
      ),
    );
    const aside = apart.flatMap((it) => Object.entries(it[what]).filter(([id]) => inside.has(id)));
    return Object.fromEntries([...titles, ...aside, ...Object.entries(own[what])]);
  }
}

/** How many of an option the offer's titles around it ask for. */
function timesAround(
  lines: readonly Line[],
  around: ReadonlyMap<string, readonly TitleLine[]>,
  optionId: string,
): number {
  const first = lines.find((line) => line.optionId === optionId);
  const outer = (first && around.get(first.id)) ?? [];
  return outer.reduce((times, title) => (title.optionId === null ? times * timesOf(title) : times), 1);
}

/** Net per rate less the discount's part (D7), then VAT on each rate's net (D4). */
function summed(lines: ItemLine[], netOf: (line: ItemLine) => Cents, discount: Discount | null): Sums {
  const byRate = new Map<BasisPoints, Cents>();
  for (const line of lines) byRate.set(line.vatRate, add(byRate.get(line.vatRate) ?? ZERO, netOf(line)));
  const rates = [...byRate.keys()].toSorted((a, b) => b - a);
  const nets = rates.map((rate) => byRate.get(rate) ?? ZERO);
  const off = discountOf(sum(nets), discount);
  const parts = off === 0 ? nets.map(() => ZERO) : allocate(off, nets);
  const vat: VatShare[] = rates
    .map((rate, i) => {
      const net = subtract(nets[i] ?? ZERO, parts[i] ?? ZERO);
      return { rate, net, vat: share(net, rate) };
    })
    .filter((v) => v.net !== 0 || v.vat !== 0);
  const net = sum(vat.map((v) => v.net));
  const vatTotal = sum(vat.map((v) => v.vat));
  return { vat, net, vatTotal, gross: add(net, vatTotal) };
}

/** A share of the net; a fixed amount never takes more than there is (D8). */
function discountOf(net: Cents, discount: Discount | null): Cents {
  if (!discount) return ZERO;
  if (discount.kind === "share") return share(net, discount.share);
  return net <= 0 ? ZERO : ((discount.amount < net ? discount.amount : net) as Cents);
}

/** An option adds its lines less a discount in percent; a fixed amount is taken once, on the whole (D8). */
const shareOnly = (discount: Discount | null) => (discount?.kind === "share" ? discount : null);

/** What stands under each subtotal since the last one or the last title of its own option (D6). */
function subtotals(body: DocumentBody, netOf: (line: ItemLine) => Cents): Record<string, Cents> {
  const found: Record<string, Cents> = {};
  const running = new Map<string | null, Cents>();
  for (const line of body.lines) {
    const soFar = running.get(line.optionId) ?? ZERO;
    if (line.kind === "item") running.set(line.optionId, add(soFar, netOf(line)));
    else if (line.kind !== "text") running.set(line.optionId, ZERO);
    if (line.kind === "subtotal") found[line.id] = soFar;
  }
  return found;
}

import { allocate } from "~/domain/money/allocate";
import { add, lineAmount, share, subtract, sum } from "~/domain/money/amounts";
import { type BasisPoints, type Cents, ZERO } from "~/domain/money/money";
import type { Discount, DocumentBody, ItemLine, Totals, VatShare } from "./document";

/** The one way a document adds up (D1..D9): screen, paper, e-invoice and ledger all read this. */
export function totals(body: DocumentBody): Totals {
  const items = body.lines.filter((line): line is ItemLine => line.kind === "item");
  const lineNet = Object.fromEntries(
    items.map((line) => [line.id, lineAmount(line.quantity, line.unitPrice, line.discount)]),
  );
  const netOf = (line: ItemLine) => lineNet[line.id] ?? ZERO;
  const retained = new Set(body.options.filter((o) => o.retained).map((o) => o.id));
  const counted = items.filter((line) => line.optionId === null || retained.has(line.optionId));

  const linesNet = sum(counted.map(netOf));
  const whole = summed(counted, netOf, body.discount);
  const all = summed(items, netOf, body.discount);
  const options = Object.fromEntries(
    body.options.map((option) => {
      const { net, vatTotal, gross } = summed(
        items.filter((line) => line.optionId === option.id),
        netOf,
        shareOnly(body.discount),
      );
      return [option.id, { net, vat: vatTotal, gross, retained: option.retained }];
    }),
  );
  return {
    lineNet,
    ...sectionsAndSubtotals(body, netOf),
    linesNet,
    discount: subtract(linesNet, whole.net),
    net: whole.net,
    vat: whole.vat,
    vatTotal: whole.vatTotal,
    gross: whole.gross,
    options,
    withAllOptions: { net: all.net, vat: all.vatTotal, gross: all.gross },
  };
}

/** Net per rate less the discount's part (D7), then VAT on each rate's net (D4). */
function summed(lines: ItemLine[], netOf: (line: ItemLine) => Cents, discount: Discount | null) {
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

/** Sections are open titles of rising level; options stand apart from them and have their own subtotals (D5, D6). */
function sectionsAndSubtotals(body: DocumentBody, netOf: (line: ItemLine) => Cents) {
  const sections: Record<string, Cents> = {};
  const subtotals: Record<string, Cents> = {};
  const running = new Map<string | null, Cents>();
  let open: { id: string; level: number; optionId: string | null }[] = [];
  for (const line of body.lines) {
    const soFar = running.get(line.optionId) ?? ZERO;
    switch (line.kind) {
      case "title":
        open = [
          // A title closes only titles of its own option: the offer's sections go on after the option's block.
          ...open.filter((t) => t.optionId !== line.optionId || t.level < line.level),
          { id: line.id, level: line.level, optionId: line.optionId },
        ];
        sections[line.id] = ZERO;
        running.set(line.optionId, ZERO);
        break;
      case "item":
        running.set(line.optionId, add(soFar, netOf(line)));
        for (const title of open)
          if (title.optionId === line.optionId)
            sections[title.id] = add(sections[title.id] ?? ZERO, netOf(line));
        break;
      case "subtotal":
        subtotals[line.id] = soFar;
        running.set(line.optionId, ZERO);
        break;
      case "text":
        break;
    }
  }
  return { sections, subtotals };
}

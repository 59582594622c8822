// Adds up the sample papers until domain/documents has its engine.

import type { DocumentBody, ItemLine, Totals, VatShare } from "~/domain/documents/document";
import type { Cents } from "~/domain/money/money";

const round = (n: bigint, d: bigint) => Number((2n * n + d) / (2n * d));
const share = (a: number, r: number) => round(BigInt(a) * BigInt(r), 10_000n);
const lineAmount = (q: number, p: number, d: number) =>
  round(BigInt(q) * BigInt(p) * BigInt(10_000 - d), 1_000_000_000n);
type Raw = Record<string, number>;
function vatOf(items: ItemLine[], lineNet: Raw, discount: DocumentBody["discount"]) {
  const by = new Map<number, number>();
  for (const l of items) by.set(l.vatRate, (by.get(l.vatRate) ?? 0) + lineNet[l.id]!);
  const whole = [...by.values()].reduce((a, b) => a + b, 0);
  const disc = !discount
    ? 0
    : discount.kind === "share"
      ? share(whole as Cents, discount.share)
      : discount.amount;
  let left = disc;
  const rates = [...by.keys()].sort((a, b) => b - a);
  const vat = rates.map((rate, i) => {
    const part = i === rates.length - 1 ? left : whole ? Math.round((disc * by.get(rate)!) / whole) : 0;
    left -= part;
    const net = by.get(rate)! - part;
    return { rate, net, vat: share(net as Cents, rate as never) } as VatShare;
  });
  const net = whole - disc;
  const vatTotal = vat.reduce((a, v) => a + v.vat, 0);
  return { whole, disc, vat, net, vatTotal, gross: net + vatTotal };
}
export function totals(body: DocumentBody): Totals {
  const lineNet: Raw = {},
    subtotals: Raw = {},
    sections: Raw = {},
    options: Record<string, unknown> = {};
  const items = body.lines.filter((l) => l.kind === "item");
  for (const l of items) lineNet[l.id] = lineAmount(l.quantity, l.unitPrice, l.discount);
  const kept = (l: { optionId: string | null }) =>
    l.optionId === null || body.options.some((o) => o.id === l.optionId && o.retained);
  let run = 0;
  const open: { id: string; level: number }[] = [];
  for (const l of body.lines) {
    if (l.kind === "title") {
      run = 0;
      while (open.length && open.at(-1)!.level >= l.level) open.pop();
      open.push(l);
      sections[l.id] = 0;
    }
    if (l.kind === "item" && l.optionId === null) {
      run += lineNet[l.id]!;
      for (const o of open) sections[o.id]! += lineNet[l.id]!;
    }
    if (l.kind === "subtotal") {
      subtotals[l.id] = run;
      run = 0;
    }
  }
  const a = vatOf(items.filter(kept), lineNet, body.discount);
  const all = vatOf(items, lineNet, body.discount);
  for (const o of body.options) {
    const v = vatOf(
      items.filter((l) => l.optionId === o.id),
      lineNet,
      null,
    );
    options[o.id] = { net: v.net, vat: v.vatTotal, gross: v.gross, retained: o.retained };
  }
  return {
    lineNet,
    subtotals,
    sections,
    linesNet: a.whole,
    discount: a.disc,
    net: a.net,
    vat: a.vat,
    vatTotal: a.vatTotal,
    gross: a.gross,
    options,
    withAllOptions: { net: all.net, vat: all.vatTotal, gross: all.gross },
  } as unknown as Totals;
}

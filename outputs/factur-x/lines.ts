import type { ItemLine, TitleLine } from "~/domain/documents/document";
import { bears, timesOf, titlesAround } from "~/domain/documents/sections";
import { lineAmount } from "~/domain/money/amounts";
import { formatQuantity, formatUnitPrice, plainDecimal } from "~/domain/money/format";
import { type BasisPoints, basisPoints, type Cents } from "~/domain/money/money";
import { taxCategory, unitCode } from "~/outputs/factur-x/codes";
import { leaf, node, type Xml } from "~/outputs/factur-x/xml";
import type { DeductedDeposit, Paper } from "~/outputs/paper";

export const amount = (cents: number): string => plainDecimal(cents, 2);
export const percent = (rate: number): string => plainDecimal(rate, 2);

/** The item lines that count: the offer itself and the options that were taken. */
export function countedItems(paper: Paper): ItemLine[] {
  const retained = new Set(paper.body.options.filter((option) => option.retained).map((option) => option.id));
  return paper.body.lines
    .filter((line) => line.kind === "item")
    .filter((line) => line.optionId === null || retained.has(line.optionId));
}

interface Row {
  name: string;
  description: string;
  reference: string;
  price: string;
  quantity: string;
  unit: string;
  rate: BasisPoints;
  allowance: Xml;
  net: number;
}

/** A line as many times as its titles ask for, at the price of one, less their discounts (D12). */
function sectionRow(line: ItemLine, one: Cents, counted: Cents, titles: readonly TitleLine[]): Row {
  const times = titles.reduce((many, title) => many * timesOf(title), 1);
  const sign = one < 0 ? -1 : 1;
  const gross = one * times;
  const less = gross - counted;
  const each = `${formatQuantity(line.quantity, line.unit)} × ${formatUnitPrice(line.unitPrice)}`;
  return {
    name: line.label,
    description: [`Pour un : ${each}`, line.description].filter(Boolean).join("\n"),
    reference: line.reference,
    rate: line.vatRate,
    // An allowance on a negative line would be negative itself: what it comes to is billed as one piece.
    ...(less !== 0 && one < 0
      ? { price: amount(-counted), quantity: "-1", allowance: "" }
      : {
          price: amount(one * sign),
          quantity: String(times * sign),
          allowance: less === 0 ? "" : sectionAllowance(gross, less),
        }),
    unit: "C62",
    net: counted,
  };
}

/** EN 16931 forbids negative prices (BR-27): the sign goes to the quantity. */
function itemRow(line: ItemLine, net: Cents): Row {
  const gross = lineAmount(line.quantity, line.unitPrice, basisPoints(0));
  const texts = {
    name: line.label,
    description: line.description,
    reference: line.reference,
    rate: line.vatRate,
  };
  if (line.discount !== 0 && gross < 0) {
    // An allowance on a negative line would be negative itself: the discounted amount is billed as one piece.
    return { ...texts, price: amount(-net), quantity: "-1", unit: "C62", allowance: "", net };
  }
  const sign = line.unitPrice < 0 ? -1 : 1;
  return {
    ...texts,
    price: plainDecimal(sign * line.unitPrice, 4, 2),
    quantity: plainDecimal(sign * line.quantity, 3, 0),
    unit: unitCode(line.unit),
    allowance: line.discount === 0 ? "" : lineAllowance(line.discount, gross, net),
    net,
  };
}

function lineAllowance(discount: BasisPoints, gross: number, net: number): Xml {
  const less = discount > 0;
  return node("ram:SpecifiedTradeAllowanceCharge", [
    node("ram:ChargeIndicator", [leaf("udt:Indicator", less ? "false" : "true")]),
    leaf("ram:CalculationPercent", percent(Math.abs(discount))),
    leaf("ram:BasisAmount", amount(gross)),
    leaf("ram:ActualAmount", amount(Math.abs(gross - net))),
    leaf("ram:Reason", less ? "Remise" : "Majoration"),
  ]);
}

const sectionAllowance = (gross: number, less: number): Xml =>
  node("ram:SpecifiedTradeAllowanceCharge", [
    node("ram:ChargeIndicator", [leaf("udt:Indicator", less > 0 ? "false" : "true")]),
    leaf("ram:BasisAmount", amount(gross)),
    leaf("ram:ActualAmount", amount(Math.abs(less))),
    leaf("ram:Reason", less > 0 ? "Remise" : "Majoration"),
  ]);

/** A deposit comes back as one line per rate with quantity −1, so that the VAT already invoiced is taken off. */
const depositRows = (deposit: DeductedDeposit): Row[] =>
  deposit.shares.map((share) => ({
    name: `Reprise acompte ${deposit.number}`,
    description: "",
    reference: "",
    price: amount(share.net),
    quantity: "-1",
    unit: "C62",
    rate: share.rate,
    allowance: "",
    net: -share.net,
  }));

const lineXml = (paper: Paper, row: Row, index: number): Xml =>
  node("ram:IncludedSupplyChainTradeLineItem", [
    node("ram:AssociatedDocumentLineDocument", [leaf("ram:LineID", String(index + 1))]),
    node("ram:SpecifiedTradeProduct", [
      leaf("ram:SellerAssignedID", row.reference),
      leaf("ram:Name", row.name || "Sans désignation"),
      leaf("ram:Description", row.description),
    ]),
    node("ram:SpecifiedLineTradeAgreement", [
      node("ram:NetPriceProductTradePrice", [leaf("ram:ChargeAmount", row.price)]),
    ]),
    node("ram:SpecifiedLineTradeDelivery", [
      leaf("ram:BilledQuantity", row.quantity, { unitCode: row.unit }),
    ]),
    node("ram:SpecifiedLineTradeSettlement", [
      node("ram:ApplicableTradeTax", [
        leaf("ram:TypeCode", "VAT"),
        leaf("ram:CategoryCode", taxCategory(paper.tax, row.rate).code),
        leaf("ram:RateApplicablePercent", percent(row.rate)),
      ]),
      row.allowance,
      node("ram:SpecifiedTradeSettlementLineMonetarySummation", [
        leaf("ram:LineTotalAmount", amount(row.net)),
      ]),
    ]),
  ]);

/** The lines of the invoice and the sum of their nets in cents (BT-106). */
export function linesXml(paper: Paper): { xml: Xml; total: number } {
  const around = titlesAround(paper.body.lines);
  const rowOf = (line: ItemLine) => {
    const titles = (around.get(line.id) ?? []).filter(bears);
    const one = paper.totals.lineNet[line.id] ?? (0 as Cents);
    return titles.some((title) => title.quantity !== 1_000 || title.discount !== 0)
      ? sectionRow(line, one, paper.totals.counted[line.id] ?? one, titles)
      : itemRow(line, one);
  };
  const rows = [...countedItems(paper).map(rowOf), ...paper.deposits.flatMap(depositRows)];
  return {
    xml: rows.map((row, index) => lineXml(paper, row, index)).join(""),
    total: rows.reduce((sum, row) => sum + row.net, 0),
  };
}

import { chargeability, taxCategory } from "~/outputs/factur-x/codes";
import { amount, countedItems, percent } from "~/outputs/factur-x/lines";
import { leaf, node, type Xml } from "~/outputs/factur-x/xml";
import type { Paper } from "~/outputs/paper";

export const date = (day: string, prefix: "udt" | "qdt" = "udt"): Xml =>
  leaf(`${prefix}:DateTimeString`, day.replaceAll("-", ""), { format: "102" });

interface RateSum {
  rate: number;
  /** Before the document discount, deposits deducted. */
  lines: number;
  discount: number;
  net: number;
  vat: number;
}

/** Per rate, highest first: what the lines add up to, what the discount takes, what the deposits take back. */
export function sumsPerRate(paper: Paper): RateSum[] {
  const sums = new Map<number, RateSum>();
  const of = (rate: number): RateSum => {
    const found = sums.get(rate) ?? { rate, lines: 0, discount: 0, net: 0, vat: 0 };
    sums.set(rate, found);
    return found;
  };
  for (const line of countedItems(paper)) of(line.vatRate).lines += paper.totals.counted[line.id] ?? 0;
  for (const sum of sums.values()) sum.discount = sum.lines;
  for (const share of paper.totals.vat) {
    const sum = of(share.rate);
    sum.discount -= share.net;
    sum.net = share.net;
    sum.vat = share.vat;
  }
  for (const share of paper.deposits.flatMap((deposit) => deposit.shares)) {
    const sum = of(share.rate);
    sum.net -= share.net;
    sum.vat -= share.vat;
  }
  return [...sums.values()].sort((a, b) => b.rate - a.rate);
}

function taxXml(paper: Paper, sum: RateSum): Xml {
  const category = taxCategory(paper.tax, sum.rate);
  return node("ram:ApplicableTradeTax", [
    leaf("ram:CalculatedAmount", amount(sum.vat)),
    leaf("ram:TypeCode", "VAT"),
    leaf("ram:ExemptionReason", category.reason),
    leaf("ram:BasisAmount", amount(sum.net)),
    leaf("ram:CategoryCode", category.code),
    leaf("ram:ExemptionReasonCode", category.exemption),
    category.code === "S" ? leaf("ram:DueDateTypeCode", chargeability(paper, countedItems(paper))) : "",
    leaf("ram:RateApplicablePercent", percent(sum.rate)),
  ]);
}

/** The discount on the whole, one allowance per rate (BG-20). */
function allowanceXml(paper: Paper, sum: RateSum): Xml {
  if (sum.discount === 0) return "";
  const { discount } = paper.body;
  return node("ram:SpecifiedTradeAllowanceCharge", [
    node("ram:ChargeIndicator", [leaf("udt:Indicator", "false")]),
    ...(discount?.kind === "share"
      ? [leaf("ram:CalculationPercent", percent(discount.share)), leaf("ram:BasisAmount", amount(sum.lines))]
      : []),
    leaf("ram:ActualAmount", amount(sum.discount)),
    leaf("ram:Reason", "Remise commerciale"),
    node("ram:CategoryTradeTax", [
      leaf("ram:TypeCode", "VAT"),
      leaf("ram:CategoryCode", taxCategory(paper.tax, sum.rate).code),
      leaf("ram:RateApplicablePercent", percent(sum.rate)),
    ]),
  ]);
}

const paymentMeans = (paper: Paper): Xml =>
  paper.seller.iban === ""
    ? ""
    : node("ram:SpecifiedTradeSettlementPaymentMeans", [
        leaf("ram:TypeCode", "58"),
        node("ram:PayeePartyCreditorFinancialAccount", [
          leaf("ram:IBANID", paper.seller.iban.replaceAll(/\s/g, "")),
        ]),
        node("ram:PayeeSpecifiedCreditorFinancialInstitution", [leaf("ram:BICID", paper.seller.bic)]),
      ]);

/** BG-3: the invoice that is taken back, or the deposits that are deducted. */
function references(paper: Paper): Xml {
  const all = [...(paper.original ? [paper.original] : []), ...paper.deposits];
  return all
    .map((one) =>
      node("ram:InvoiceReferencedDocument", [
        leaf("ram:IssuerAssignedID", one.number),
        node("ram:FormattedIssueDateTime", [date(one.issuedOn, "qdt")]),
      ]),
    )
    .join("");
}

/** Payment, VAT per rate, discounts, terms and sums. `lineTotal` is BT-106 in cents. */
export function settlementXml(paper: Paper, lineTotal: number): Xml {
  const sums = sumsPerRate(paper);
  const discount = sums.reduce((sum, one) => sum + one.discount, 0);
  const net = lineTotal - discount;
  const vat = sums.reduce((sum, one) => sum + one.vat, 0);
  const due = net + vat - paper.paid;
  if (due !== paper.due) throw new RangeError(`due is ${paper.due} cents, but the sums leave ${due}`);
  const dueOn = paper.settledOn ?? paper.dates.due;
  return node("ram:ApplicableHeaderTradeSettlement", [
    leaf("ram:InvoiceCurrencyCode", "EUR"),
    paymentMeans(paper),
    ...sums.map((sum) => taxXml(paper, sum)),
    ...sums.map((sum) => allowanceXml(paper, sum)),
    node("ram:SpecifiedTradePaymentTerms", [
      leaf("ram:Description", paper.paymentTerms),
      dueOn ? node("ram:DueDateDateTime", [date(dueOn)]) : "",
    ]),
    node("ram:SpecifiedTradeSettlementHeaderMonetarySummation", [
      leaf("ram:LineTotalAmount", amount(lineTotal)),
      discount === 0 ? "" : leaf("ram:AllowanceTotalAmount", amount(discount)),
      leaf("ram:TaxBasisTotalAmount", amount(net)),
      leaf("ram:TaxTotalAmount", amount(vat), { currencyID: "EUR" }),
      leaf("ram:GrandTotalAmount", amount(net + vat)),
      paper.paid === 0 ? "" : leaf("ram:TotalPrepaidAmount", amount(paper.paid)),
      leaf("ram:DuePayableAmount", amount(due)),
    ]),
    references(paper),
  ]);
}

import { processCode, SUBJECTS, treatment, typeCode } from "~/outputs/factur-x/codes";
import { countedItems, linesXml } from "~/outputs/factur-x/lines";
import { buyerParty, identityNotes, sellerParty, shipTo } from "~/outputs/factur-x/parties";
import { date, settlementXml } from "~/outputs/factur-x/settlement";
import { leaf, node, type Xml } from "~/outputs/factur-x/xml";
import type { Paper } from "~/outputs/paper";

const NAMESPACES = {
  "xmlns:rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
  "xmlns:ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
  "xmlns:udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
  "xmlns:qdt": "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
};

function notes(paper: Paper): Xml {
  const all = [
    ...paper.mentions.map((mention) => ({ subject: SUBJECTS[mention.code] ?? "AAI", text: mention.text })),
    ...[paper.seller.insurance].filter((text) => text !== "").map((text) => ({ subject: "AAI", text })),
    ...identityNotes(paper),
    { subject: "BAR", text: treatment(paper) },
  ];
  return all
    .map((note) =>
      node("ram:IncludedNote", [leaf("ram:Content", note.text), leaf("ram:SubjectCode", note.subject)]),
    )
    .join("");
}

/**
 * The invoice as Cross Industry Invoice, profile EN 16931 (order of elements: Factur-X 1.09 XSD; French rules:
 * BR-FR 1.4.0). Throws RangeError on a paper that is no issued invoice, or whose amounts do not add up.
 */
export function facturX(paper: Paper): string {
  if (paper.number === null || paper.dates.issued === null)
    throw new RangeError("a draft has no electronic form");
  if (paper.tax.regime !== "standard" && paper.totals.vatTotal !== 0)
    throw new RangeError(`no VAT is taken under ${paper.tax.regime}`);
  const items = countedItems(paper);
  const lines = linesXml(paper);
  const root = node(
    "rsm:CrossIndustryInvoice",
    [
      node("rsm:ExchangedDocumentContext", [
        node("ram:BusinessProcessSpecifiedDocumentContextParameter", [
          leaf("ram:ID", processCode(paper, items)),
        ]),
        node("ram:GuidelineSpecifiedDocumentContextParameter", [leaf("ram:ID", "urn:cen.eu:en16931:2017")]),
      ]),
      node("rsm:ExchangedDocument", [
        leaf("ram:ID", paper.number),
        leaf("ram:TypeCode", typeCode(paper)),
        node("ram:IssueDateTime", [date(paper.dates.issued)]),
        notes(paper),
      ]),
      node("rsm:SupplyChainTradeTransaction", [
        lines.xml,
        node("ram:ApplicableHeaderTradeAgreement", [
          sellerParty(paper.seller, paper.tax.regime === "franchise"),
          buyerParty(paper.customer),
          node("ram:BuyerOrderReferencedDocument", [leaf("ram:IssuerAssignedID", paper.orderReference)]),
        ]),
        delivery(paper),
        settlementXml(paper, lines.total),
      ]),
    ],
    NAMESPACES,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

/** The schema wants this element even when there is nothing to say in it. */
function delivery(paper: Paper): Xml {
  const inside = [
    shipTo(paper.customer),
    paper.dates.supply
      ? node("ram:ActualDeliverySupplyChainEvent", [
          node("ram:OccurrenceDateTime", [date(paper.dates.supply)]),
        ])
      : "",
  ];
  return node("ram:ApplicableHeaderTradeDelivery", inside) || "<ram:ApplicableHeaderTradeDelivery/>";
}

import { formatCents } from "~/domain/money/format";
import { leaf, node, type Xml } from "~/outputs/factur-x/xml";
import type { Customer, Paper, PostalAddress, Seller } from "~/outputs/paper";

const digits = (text: string) => text.replaceAll(/\s/g, "");

const postal = (address: PostalAddress): Xml =>
  node("ram:PostalTradeAddress", [
    leaf("ram:PostcodeCode", address.postcode),
    leaf("ram:LineOne", address.lines[0] ?? ""),
    leaf("ram:LineTwo", address.lines[1] ?? ""),
    leaf("ram:LineThree", address.lines.slice(2).join(", ")),
    leaf("ram:CityName", address.city),
    leaf("ram:CountryID", address.country || "FR"),
  ]);

const legal = (siren: string, tradeName: string): Xml =>
  siren === ""
    ? ""
    : node("ram:SpecifiedLegalOrganization", [
        leaf("ram:ID", digits(siren), { schemeID: "0002" }),
        leaf("ram:TradingBusinessName", tradeName),
      ]);

const electronic = (address: string): Xml =>
  node("ram:URIUniversalCommunication", [leaf("ram:URIID", digits(address), { schemeID: "0225" })]);

const registration = (scheme: "VA" | "FC", id: string): Xml =>
  node("ram:SpecifiedTaxRegistration", [leaf("ram:ID", digits(id), { schemeID: scheme })]);

/** Under franchise the SIREN stands in for the VAT number (BR-E-02). */
export function sellerParty(seller: Seller, franchise: boolean): Xml {
  const siret = digits(seller.siret);
  const tradeName = seller.tradeName === seller.legalName ? "" : seller.tradeName;
  return node("ram:SellerTradeParty", [
    siret ? leaf("ram:GlobalID", siret, { schemeID: "0009" }) : "",
    leaf("ram:Name", seller.legalName),
    legal(seller.siren, tradeName),
    contact(seller),
    postal(seller.address),
    electronic(seller.siren),
    franchise ? registration("FC", seller.siren) : registration("VA", seller.vatNumber),
  ]);
}

const contact = (seller: Seller): Xml =>
  node("ram:DefinedTradeContact", [
    seller.phone || seller.email ? leaf("ram:PersonName", seller.tradeName || seller.legalName) : "",
    node("ram:TelephoneUniversalCommunication", [leaf("ram:CompleteNumber", seller.phone)]),
    node("ram:EmailURIUniversalCommunication", [leaf("ram:URIID", seller.email)]),
  ]);

export function buyerParty(customer: Customer): Xml {
  const firm = customer.kind === "company";
  return node("ram:BuyerTradeParty", [
    leaf("ram:ID", customer.code),
    leaf("ram:Name", customer.name),
    firm ? legal(customer.siren, "") : "",
    firm ? node("ram:DefinedTradeContact", [leaf("ram:PersonName", customer.attention)]) : "",
    postal(customer.billing),
    firm ? electronic(customer.electronicAddress || customer.siren) : "",
    firm ? registration("VA", customer.vatNumber) : "",
  ]);
}

/** BG-13: where the works or the goods went, when it is not the billing address. */
export const shipTo = (customer: Customer): Xml =>
  customer.site === null
    ? ""
    : node("ram:ShipToTradeParty", [leaf("ram:Name", customer.name), postal(customer.site)]);

/** Legal form and capital, then the register: notes REG and ABL. */
export function identityNotes(paper: Paper): { subject: string; text: string }[] {
  const { seller } = paper;
  const capital = seller.shareCapital === null ? "" : ` au capital de ${formatCents(seller.shareCapital)}`;
  return [
    ...(seller.legalForm ? [{ subject: "REG", text: `${seller.legalForm}${capital}` }] : []),
    ...(seller.rcsCity ? [{ subject: "ABL", text: `RCS ${seller.rcsCity} ${seller.siren}` }] : []),
  ];
}

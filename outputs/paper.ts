import type { DocumentBody, Totals, VatShare } from "~/domain/documents/document";
import type { Layout } from "~/domain/layouts/layout";
import type { Cents } from "~/domain/money/money";

/**
 * The one shape every commercial document prints from. The caller gives everything, amounts included; outputs
 * only lay it out, so that PDF, Factur-X and screen cannot disagree. Days are "YYYY-MM-DD", instants ISO 8601.
 */
export interface Paper {
  kind: PaperKind;
  /** Null while it is a draft: "Brouillon" is printed instead. */
  number: string | null;
  /** Printed after the number from the second version on: "version 2". */
  revision: number;
  title: string;
  dates: PaperDates;
  seller: Seller;
  customer: Customer;
  /** Paragraphs above and below the table, as the seller wrote them. */
  intro: string;
  closing: string;
  body: DocumentBody;
  totals: Totals;
  tax: Tax;
  mentions: Mention[];
  /** "Acompte de 30 % à la commande, solde à réception"; empty when there is nothing to say. */
  paymentTerms: string;
  /** Works: "Début des travaux : semaine 12, durée 5 jours"; each pair is a fact beside the dates. */
  facts: { label: string; value: string }[];
  /** Deposit invoices that this one takes back. */
  deposits: DeductedDeposit[];
  /** Received at the moment of printing, positive; zero on a quote. */
  paid: Cents;
  /** Gross less deposits less what is paid: what the customer still has to pay. */
  due: Cents;
  /** Day of the last payment, when everything is paid at issue (BT-23 "already paid"). */
  settledOn: string | null;
  /** The invoice that a credit note takes back. */
  original: OriginalInvoice | null;
  /** The customer's own order number (C. com. L441-9). */
  orderReference: string;
  acceptance: Acceptance | null;
  numbersLines: boolean;
  /** Text of the EPC069-12 payment code; null prints none. */
  paymentCode: string | null;
  /** Accent colour, "#rrggbb". */
  accent: string;
  /** How the company wants it laid out; absent on papers issued before there were layouts. */
  layout?: Layout;
  /** Written into the file's properties; the same paper gives the same bytes. */
  printedAt: string;
}

export type PaperKind = "quote" | "order" | "proforma" | "invoice" | "deposit-invoice" | "credit-note";

export interface PaperDates {
  issued: string | null;
  /** Quotes: last day of the offer. */
  validUntil: string | null;
  due: string | null;
  /** Delivery or completion, when it differs from the issue date (CGI ann. II 242 nonies A, 10°). */
  supply: string | null;
}

export interface PostalAddress {
  /** One or two lines of street, without postcode. */
  lines: string[];
  postcode: string;
  city: string;
  /** ISO 3166 alpha-2. */
  country: string;
}

/** Who issues: C. com. R123-237 and R123-238, CGI ann. II 242 nonies A, C. assur. L243-2. */
export interface Seller {
  legalName: string;
  tradeName: string;
  legalForm: string;
  shareCapital: Cents | null;
  siren: string;
  siret: string;
  naf: string;
  vatNumber: string;
  rcsCity: string;
  address: PostalAddress;
  phone: string;
  email: string;
  website: string;
  bankName: string;
  iban: string;
  bic: string;
  /** One paragraph each, printed under the mentions; empty when a mention already says it. */
  insurance: string;
  mediator: string;
  /** PNG or JPEG. */
  logo: Uint8Array | null;
}

export interface Customer {
  kind: "person" | "company";
  name: string;
  /** "à l'attention de" on companies; empty otherwise. */
  attention: string;
  code: string;
  billing: PostalAddress;
  /** Where the works or the delivery take place, when it is not the billing address. */
  site: PostalAddress | null;
  siteLabel: string;
  siren: string;
  vatNumber: string;
  /** Electronic invoicing address when it is not the SIREN itself. */
  electronicAddress: string;
}

export interface Tax {
  /** standard: rates of the lines; franchise: CGI 293 B; reverse-charge: building subcontracting, CGI 283-2 nonies. */
  regime: "standard" | "franchise" | "reverse-charge";
  /** VAT on debits rather than on receipts. */
  onDebits: boolean;
}

export interface Mention {
  /**
   * Which rule asks for it: stable, not printed. Three codes have a place of their own in Factur-X, where invoices
   * to companies need them: "late-penalties", "recovery-indemnity", "early-payment" (or PMD, PMT, AAB).
   */
  code: string;
  text: string;
}

export interface DeductedDeposit {
  number: string;
  issuedOn: string;
  /** What it took, per rate; all positive. */
  shares: VatShare[];
  gross: Cents;
}

export interface OriginalInvoice {
  kind: "invoice" | "deposit-invoice";
  number: string;
  issuedOn: string;
}

export interface Acceptance {
  signer: string;
  /** "23 novembre 2026 à 10:42", already in local time. */
  at: string;
  drawing: SignatureDrawing | null;
  /** SHA-256 of the exact file that was signed, hexadecimal. */
  documentHash: string;
}

export type SignatureDrawing =
  | { kind: "strokes"; width: number; height: number; strokes: { x: number; y: number }[][] }
  | { kind: "png"; bytes: Uint8Array };

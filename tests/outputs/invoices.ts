import { PLAIN_TITLE } from "~/domain/documents/document";
import { basisPoints, cents, quantity, unitPrice, ZERO } from "~/domain/money/money";
import type { Customer, Paper, Seller } from "~/outputs/paper";
import { item, paper, poolQuote } from "./sample";

/** The seller and the customer of the reference files. */
const seller: Seller = {
  legalName: "ENTREPRISE TEST BATIMENT",
  tradeName: "",
  legalForm: "",
  shareCapital: null,
  siren: "100000009",
  siret: "",
  naf: "",
  vatNumber: "FR88100000009",
  rcsCity: "",
  address: { lines: ["1 rue du Test"], postcode: "69001", city: "LYON", country: "FR" },
  phone: "",
  email: "",
  website: "",
  bankName: "",
  iban: "FR7630006000011234567890189",
  bic: "",
  insurance: "",
  mediator: "",
  logo: null,
};

const customer: Customer = {
  kind: "company",
  name: "CLIENT TEST",
  attention: "",
  code: "",
  billing: { lines: ["2 rue du Test"], postcode: "75002", city: "PARIS", country: "FR" },
  site: null,
  siteLabel: "",
  siren: "200000008",
  vatNumber: "FR37200000008",
  electronicAddress: "",
};

const mentions = [
  { code: "recovery-indemnity", text: "Indemnite forfaitaire de recouvrement : 40 EUR" },
  { code: "late-penalties", text: "Penalites de retard au taux de trois fois le taux interet legal" },
  { code: "early-payment", text: "Aucun escompte pour paiement anticipe" },
];

const dates = { issued: "2026-11-20", due: "2026-12-20", supply: "2026-11-15", validUntil: null };

const invoice = (number: string, lines: Parameters<typeof paper>[0], more: Partial<Paper> = {}): Paper =>
  paper(lines, { kind: "invoice", number, seller, customer, mentions, dates, title: "", ...more });

const labour = { nature: "services" as const };

/** The reference invoices built again from papers, by the name of their file. */
export const references: Record<string, Paper> = {
  "01-standard-3-rates": invoice("FA-2026-0001", [
    item("1", "Chaudiere biomasse fournie posee", {
      unitPrice: unitPrice(54_003_300),
      vatRate: basisPoints(550),
    }),
    item("2", "Depose ancien appareil", {
      quantity: quantity(3500),
      unit: "h",
      unitPrice: unitPrice(489_000),
      vatRate: basisPoints(1000),
      ...labour,
    }),
    item("3", "Terrasse bois", { quantity: quantity(12_750), unit: "m²", unitPrice: unitPrice(644_000) }),
  ]),
  "03-progress-deposit-as-negative-lines": invoice(
    "FA-2026-0042",
    [
      item("1", "Situation 2 - bassin", {
        quantity: quantity(550),
        unitPrice: unitPrice(123_505_000),
        ...labour,
      }),
      item("2", "Situation 2 - pose insert", {
        quantity: quantity(500),
        unitPrice: unitPrice(18_000_000),
        vatRate: basisPoints(1000),
        ...labour,
      }),
    ],
    {
      deposits: [
        {
          number: "ACO-2026-0001",
          issuedOn: "2026-09-01",
          gross: cents(274_240),
          shares: [
            { rate: basisPoints(2000), net: cents(203_783), vat: cents(40_757) },
            { rate: basisPoints(1000), net: cents(27_000), vat: cents(2_700) },
          ],
        },
      ],
      due: cents(639_894),
    },
  ),
  "02-deposit-386": invoice(
    "ACO-2026-0001",
    [
      item("1", "Acompte 30 pour cent - part 20", { unitPrice: unitPrice(49_051_500), ...labour }),
      item("2", "Acompte 30 pour cent - part 10", {
        unitPrice: unitPrice(5_400_000),
        vatRate: basisPoints(1000),
        ...labour,
      }),
    ],
    { kind: "deposit-invoice", dates: { ...dates, issued: "2026-09-01", due: "2026-09-01" } },
  ),
  "05-credit-note-381": invoice(
    "AV-2026-0001",
    [
      item("1", "Reprise terrasse bois", {
        quantity: quantity(2000),
        unit: "m²",
        unitPrice: unitPrice(644_000),
        ...labour,
      }),
    ],
    { kind: "credit-note", original: { kind: "invoice", number: "FA-2026-0001", issuedOn: "2026-11-10" } },
  ),
  "06-reverse-charge-AE": invoice(
    "FA-2026-0050",
    [
      item("1", "Terrassement sous traite", {
        unitPrice: unitPrice(80_000_000),
        vatRate: basisPoints(0),
        ...labour,
      }),
    ],
    { tax: { regime: "reverse-charge", onDebits: false } },
  ),
  "07-franchise-293B": invoice(
    "FA-2026-0051",
    [item("1", "Entretien poele", { unitPrice: unitPrice(1_500_000), vatRate: basisPoints(0), ...labour })],
    {
      seller: { ...seller, legalName: "ARTISAN TEST", vatNumber: "" },
      tax: { regime: "franchise", onDebits: false },
    },
  ),
  "08-allowances": invoice("FA-2026-0052", [], {
    body: {
      lines: [
        item("1", "Pompe filtration", {
          quantity: quantity(2000),
          unitPrice: unitPrice(4_500_000),
          discount: basisPoints(500),
          ...labour,
        }),
        item("2", "Main oeuvre", {
          quantity: quantity(4000),
          unit: "h",
          unitPrice: unitPrice(520_000),
          vatRate: basisPoints(1000),
          ...labour,
        }),
      ],
      options: [],
      discount: { kind: "share", share: basisPoints(300) },
    },
  }),
  "09-already-paid-S2": invoice(
    "FA-2026-0053",
    [item("1", "Ramonage conduit", { unitPrice: unitPrice(650_000), vatRate: basisPoints(1000), ...labour })],
    { paid: cents(7150), due: ZERO, settledOn: "2026-11-18" },
  ),
  "10-b2c": invoice(
    "FA-2026-0054",
    [item("1", "Ramonage conduit", { unitPrice: unitPrice(650_000), vatRate: basisPoints(1000), ...labour })],
    { customer: { ...customer, kind: "person", name: "MADAME TEST", siren: "", vatNumber: "" } },
  ),
};

/** Papers with everything filled in, as the product makes them: identity, site, contact, discounts, odd texts. */
export const delivered: Record<string, Paper> = {
  "an invoice of identical rooms, with a discount on a section and lines taken back inside it": invoice(
    "FA-2026-0103",
    [
      {
        ...PLAIN_TITLE,
        id: "t",
        kind: "title",
        level: 1,
        optionId: null,
        label: "Chambre type",
        quantity: quantity(15_000),
        discount: basisPoints(750),
      },
      item("1", "Peinture", {
        quantity: quantity(12_500),
        unit: "m²",
        unitPrice: unitPrice(83_350),
        ...labour,
      }),
      item("2", "Radiateur", { unitPrice: unitPrice(2_199_999), vatRate: basisPoints(1000) }),
      item("3", "Reprise de l'ancien", { quantity: quantity(-1_000), unitPrice: unitPrice(101_000) }),
      {
        ...PLAIN_TITLE,
        id: "u",
        kind: "title",
        level: 1,
        optionId: null,
        label: "Couloir",
        quantity: quantity(3_000),
      },
      item("4", "Reprise", { quantity: quantity(-2_000), unitPrice: unitPrice(33_333) }),
      item("5", "Luminaire", {
        quantity: quantity(2_000),
        unitPrice: unitPrice(455_000),
        discount: basisPoints(333),
      }),
    ],
  ),
  "a full invoice with a retained option": poolQuote(
    { kind: "invoice", number: "FA-2026-00042", dates, title: "Piscine", orderReference: "BC 77", mentions },
    ["o1"],
  ),
  "a deposit on debits": poolQuote({
    kind: "deposit-invoice",
    number: "ACO-2026-0007",
    mentions,
    dates,
    tax: { regime: "standard", onDebits: true },
  }),
  "a credit note on a deposit": poolQuote({
    kind: "credit-note",
    number: "AV-2026-0009",
    mentions,
    dates,
    original: { kind: "deposit-invoice", number: "ACO-2026-0007", issuedOn: "2026-11-01" },
  }),
  "goods alone, partly paid": invoice(
    "FA-2026-0060",
    [item("1", "Poêle <à bûches> & « accessoires »", { description: "Réf. \u0007 5 > 4" })],
    { paid: cents(5000), due: cents(7000) },
  ),
  "a negative line, a rise and a free line": invoice("FA-2026-0061", [
    item("1", "Pose", { quantity: quantity(10_000), unit: "h" }),
    item("2", "Reprise de l’ancien appareil", { unitPrice: unitPrice(-500_000) }),
    item("3", "Retour de matériel remisé", { quantity: quantity(-3000), discount: basisPoints(1000) }),
    item("4", "Déplacement majoré", { discount: basisPoints(-2500) }),
    item("5", "Mise en service offerte", { unitPrice: unitPrice(0), vatRate: basisPoints(550) }),
  ]),
  "a fixed discount over two rates": invoice("FA-2026-0062", [], {
    body: {
      lines: [
        item("1", "Poêle", { unitPrice: unitPrice(23_333_300), vatRate: basisPoints(550) }),
        item("2", "Pose", { unitPrice: unitPrice(7_777_700), vatRate: basisPoints(1000), ...labour }),
      ],
      options: [],
      discount: { kind: "amount", amount: cents(10_001) },
    },
  }),
};

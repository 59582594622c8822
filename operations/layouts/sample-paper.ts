import { addDays, type Day } from "~/domain/calendar/day";
import { type ItemLine, type Line, PLAIN_ITEM, PLAIN_TITLE } from "~/domain/documents/document";
import { totals } from "~/domain/documents/totals";
import type { LayoutKind } from "~/domain/layouts/layout";
import { basisPoints, quantity, unitPrice, ZERO } from "~/domain/money/money";
import type { Paper } from "~/outputs/paper";

const item = (
  id: string,
  label: string,
  figures: [quantity: number, unit: string, price: number, discount?: number],
  more: Partial<ItemLine> = {},
): ItemLine => ({
  ...PLAIN_ITEM,
  kind: "item",
  id,
  optionId: null,
  label,
  articleId: null,
  reference: "",
  description: "",
  quantity: quantity(figures[0]),
  unit: figures[1],
  unitPrice: unitPrice(figures[2]),
  discount: basisPoints(figures[3] ?? 0),
  vatRate: basisPoints(1000),
  nature: "services",
  account: "",
  ...more,
});
const title = (id: string, level: 1 | 2, label: string): Line => ({
  ...PLAIN_TITLE,
  kind: "title",
  id,
  optionId: null,
  level,
  label,
});

const LINES: Line[] = [
  title("t1", 1, "Dépose et préparation"),
  item("a", "Dépose de l'ancien appareil et mise en déchetterie", [1_000, "forfait", 2_400_000], {
    reference: "MO-DEP",
  }),
  item("b", "Reprise de l'enduit autour de l'âtre", [4_500, "m²", 480_000], {
    reference: "MO-END",
    description: "Enduit à la chaux, deux passes, teinte au choix dans le nuancier.",
  }),
  title("t2", 1, "Poêle et conduit"),
  item("c", "Poêle à bois étanche, 7 kW, habillage pierre", [1_000, "u", 32_900_000, 500], {
    reference: "PB-7-PIE",
    description: "Flamme verte 7 étoiles, rendement 82 %. Garantie cinq ans sur le corps de chauffe.",
    nature: "goods",
  }),
  item("d", "Conduit isolé double paroi, diamètre 150", [6_200, "ml", 1_185_000], {
    reference: "CI-150",
    nature: "goods",
  }),
  {
    kind: "text",
    id: "x",
    optionId: null,
    label: "Le conduit existant est supposé en bon état ; un tubage ferait l'objet d'un complément.",
  },
  { kind: "subtotal", id: "s", optionId: null, label: "" },
  title("t3", 1, "Pose"),
  item("e", "Pose, raccordement et mise en service", [14_000, "h", 520_000], { reference: "MO-POSE" }),
];
const OPTION: Line = item("f", "Entretien et ramonage la première année", [1_000, "forfait", 1_450_000], {
  reference: "ENT-1",
  optionId: "o",
});

/** A quote or an invoice of nobody, with every kind of line: what layouts are tried on. */
export function samplePaper(kind: LayoutKind, today: Day, franchise: boolean): Omit<Paper, "seller"> {
  const quote = kind === "quote";
  const body = {
    lines: quote ? [...LINES, OPTION] : LINES,
    options: quote ? [{ id: "o", label: "Contrat d'entretien", retained: false, choice: null }] : [],
    discount: null,
  };
  const sums = totals(body);
  return {
    kind,
    number: quote ? "DE-0000-00042" : "FA-0000-00042",
    revision: 1,
    title: "Poêle à bois et conduit",
    dates: {
      issued: today,
      validUntil: quote ? addDays(today, 30) : null,
      due: quote ? null : addDays(today, 30),
      supply: null,
    },
    customer: {
      kind: "company",
      name: "Client imaginaire SARL",
      attention: "",
      code: "C000042",
      billing: { lines: ["8 place du Marché"], postcode: "26110", city: "Nyons", country: "FR" },
      site: null,
      siteLabel: "",
      siren: "",
      vatNumber: "",
      electronicAddress: "",
    },
    intro: quote ? "Suite à notre visite, voici notre proposition." : "",
    closing: "",
    body,
    totals: sums,
    tax: { regime: franchise ? "franchise" : "standard", onDebits: false },
    mentions: [],
    paymentTerms: quote ? "Acompte de 30 % à la commande, solde à réception de la facture." : "",
    facts: [],
    deposits: [],
    paid: ZERO,
    due: sums.gross,
    settledOn: null,
    original: null,
    orderReference: "",
    acceptance: null,
    numbersLines: true,
    paymentCode: null,
    accent: "",
    printedAt: "",
  };
}

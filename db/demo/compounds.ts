import type { article, compound, compoundDimension, compoundLine } from "~/db/schema/articles";
import { basisPoints, quantity, unitPrice } from "~/domain/money/money";

/** A component: reference, quantity or formula, waste in percent, and the dimensions it gives to a nested compound. */
type Part = [ref: string, quantity: string, waste?: number, given?: Record<string, string>];
/** A dimension: label, unit, and what is proposed with its bounds, or the formula that works it out. */
type Dimension =
  | [label: string, unit: string, initial: number | null, least: number, most: number]
  | [label: string, unit: string, formula: string];

interface DemoCompound {
  ref: string;
  label: string;
  description: string;
  vat: number;
  /** Sold at this price in euros; else at the sum of its parts. */
  sell?: number;
  dimensions: Dimension[];
  parts: Part[];
}

/** Simple articles that only compounds need: reference, label, unit, purchase and sale price in euros. */
const SIMPLE: [string, string, "supply" | "labour" | "rental" | "subcontract", string, number, number][] = [
  ["TERR-EVAC", "Terrassement et évacuation des terres", "subcontract", "m³", 24, 42],
  ["LOC-PELLE", "Location de mini-pelle avec chauffeur", "rental", "j", 390, 560],
  ["TREILLIS", "Treillis soudé ST25", "supply", "m²", 6.2, 11.5],
  ["FER-HA10", "Fer à béton HA 10", "supply", "ml", 1.35, 2.6],
  ["CARR-SOL", "Carrelage grès cérame 60 × 60", "supply", "m²", 19.5, 39],
  ["FAIENCE", "Faïence murale 30 × 60", "supply", "m²", 16.8, 34],
  ["COLLE-25", "Mortier-colle C2, sac de 25 kg", "supply", "u", 14.2, 27],
  ["SPEC", "Étanchéité sous carrelage, kit 10 m²", "supply", "u", 68, 119],
  ["RECEV-120", "Receveur extra-plat 120 × 90", "supply", "u", 245, 429],
  ["PAROI-120", "Paroi de douche 120, verre 8 mm", "supply", "u", 268, 479],
  ["MITI-THERM", "Mitigeur thermostatique de douche", "supply", "u", 132, 249],
  ["MEUB-80", "Meuble-vasque 80 cm, miroir et éclairage", "supply", "u", 410, 719],
  ["MO-CARR", "Main-d'œuvre carrelage", "labour", "h", 27.5, 52],
  ["MO-SANI", "Main-d'œuvre sanitaire", "labour", "h", 29.5, 58],
];

const COMPOUNDS: DemoCompound[] = [
  {
    ref: "FILTRATION",
    label: "Filtration complète, local technique",
    description: "Filtre à sable, pompe, pièces à sceller et tuyauterie, raccordés et mis en service.",
    vat: 20,
    sell: 3290,
    dimensions: [["Volume", "m³", 48, 10, 150]],
    parts: [
      ["FILT-SAB500", "1"],
      ["POMP-075", "plafond(volume / 75)"],
      ["SABLE-25", "4"],
      ["SKIM-STD", "plafond(volume / 40)"],
      ["REF-STD", "plafond(volume / 25)"],
      ["BF-STD", "1"],
      ["TUY-PVC50", "40", 10],
      ["MO-PISC", "14"],
    ],
  },
  {
    ref: "PISCINE-BETON",
    label: "Piscine en béton armé, liner",
    description: "Terrassement, radier et murs en blocs à bancher, liner, margelles et filtration.",
    vat: 20,
    dimensions: [
      ["Longueur", "m", null, 3, 25],
      ["Largeur", "m", null, 2, 12],
      ["Profondeur", "m", 1.5, 0.8, 3],
      ["Surface", "m²", "longueur * largeur"],
      ["Périmètre", "m", "2 * (longueur + largeur)"],
      ["Parois", "m²", "perimetre * profondeur"],
      ["Volume", "m³", "surface * profondeur"],
    ],
    parts: [
      ["TERR-EVAC", "(longueur + 1) * (largeur + 1) * (profondeur + 0,3)"],
      ["LOC-PELLE", "plafond(volume / 30)"],
      ["TREILLIS", "surface", 10],
      ["FER-HA10", "parois * 6", 5],
      ["BETON-C25", "surface * 0,15 + parois * 0,2", 5],
      ["PARP-CHAI", "parois * 10", 3],
      ["LIN-75", "surface + parois", 8],
      ["MARG-PR", "plafond(perimetre / 0,5) * 0,5"],
      ["FILTRATION", "1"],
      ["MO-PISC", "24 + parois * 1,1 + surface * 0,4"],
    ],
  },
  {
    ref: "POSE-POELE-COMPLET",
    label: "Poêle à granulés posé, conduit compris",
    description: "Fourniture, pose, conduit double paroi en toiture, mise en service et réglages.",
    vat: 5.5,
    dimensions: [
      ["Hauteur de conduit", "m", 6, 2, 15],
      ["Coudes", "u", 0, 0, 4],
    ],
    parts: [
      ["POE-G9", "1"],
      ["PLQ-SOL", "1"],
      ["KIT-AIR", "1"],
      ["COND-DP80", "hauteur_de_conduit", 5],
      ["COUDE-90", "coudes"],
      ["TE-PURGE", "1"],
      ["SOL-TOIT", "1"],
      ["CHAP-AV", "1"],
      ["MO-POELE", "7 + si(hauteur_de_conduit > 6; (hauteur_de_conduit - 6) * 0,5; 0) + coudes * 0,5"],
      ["DEPL-1", "1"],
    ],
  },
  {
    ref: "DOUCHE-ITALIENNE",
    label: "Douche 120 × 90 avec paroi",
    description: "",
    vat: 10,
    dimensions: [["Hauteur carrelée", "m", 2.2, 1.8, 3]],
    parts: [
      ["RECEV-120", "1"],
      ["PAROI-120", "1"],
      ["MITI-THERM", "1"],
      ["SPEC", "1"],
      ["FAIENCE", "(1,2 + 0,9 + 0,9) * hauteur_carrelee", 10],
      ["MO-SANI", "9"],
    ],
  },
  {
    ref: "SALLE-DE-BAINS",
    label: "Salle de bains complète",
    description: "Sol carrelé, douche, meuble-vasque, raccordements ; dépose et peinture non comprises.",
    vat: 10,
    dimensions: [
      ["Longueur", "m", null, 1, 8],
      ["Largeur", "m", null, 1, 6],
      ["Surface", "m²", "longueur * largeur"],
    ],
    parts: [
      ["CARR-SOL", "surface", 10],
      ["COLLE-25", "plafond(surface / 5)"],
      ["DOUCHE-ITALIENNE", "1"],
      ["MEUB-80", "1"],
      ["MO-CARR", "surface * 1,2 + 8"],
      ["MO-SANI", "6"],
    ],
  },
];

const idOf = (ref: string) => `demo-art-${ref.toLowerCase()}`;
const price = (euros: number | undefined) =>
  euros === undefined ? null : unitPrice(Math.round(euros * 10_000));
const thousandths = (value: number | null) => (value === null ? null : quantity(Math.round(value * 1_000)));
const nameOf = (label: string) =>
  label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(" ", "_");

/** Compounds of the three trades, and the articles that only they need. */
export function demoCompounds(now: number) {
  const common = {
    purchaseAccount: "",
    salesAccount: "",
    supplier: "",
    supplierReference: "",
    ean: "",
    warrantyMonths: null,
    lifetimeMonths: null,
    priceChangedAt: now - 20 * 86_400_000,
    archivedAt: null,
    createdAt: now - 400 * 86_400_000,
    updatedAt: now - 20 * 86_400_000,
    familyId: null,
    version: 1,
  };
  const articles: (typeof article.$inferInsert)[] = [
    ...SIMPLE.map(([reference, label, type, unit, buy, sell]) => ({
      ...common,
      id: idOf(reference),
      reference,
      label,
      description: "",
      type,
      unit,
      purchasePrice: price(buy),
      salePrice: price(sell),
      vatBp: basisPoints(2_000),
    })),
    ...COMPOUNDS.map(({ ref, label, description, vat, sell }) => ({
      ...common,
      id: idOf(ref),
      reference: ref,
      label,
      description,
      type: "supply" as const,
      unit: "ens",
      purchasePrice: null,
      salePrice: price(sell),
      vatBp: basisPoints(vat * 100),
    })),
  ];
  const compounds: (typeof compound.$inferInsert)[] = COMPOUNDS.map(({ ref, sell }) => ({
    articleId: idOf(ref),
    priced: sell === undefined ? "sum" : "fixed",
    printed: true,
    version: 1,
  }));
  const dimensions: (typeof compoundDimension.$inferInsert)[] = COMPOUNDS.flatMap(
    ({ ref, dimensions: all }) =>
      all.map(([label, unit, third, least, most], position) => ({
        articleId: idOf(ref),
        position,
        name: nameOf(label),
        label,
        unit,
        formula: typeof third === "string" ? third : "",
        initial: typeof third === "string" ? null : thousandths(third),
        least: thousandths(least ?? null),
        most: thousandths(most ?? null),
      })),
  );
  const lines: (typeof compoundLine.$inferInsert)[] = COMPOUNDS.flatMap(({ ref, parts }) =>
    parts.map(([part, amount, waste = 0, given = {}], position) => ({
      articleId: idOf(ref),
      position,
      componentId: idOf(part),
      quantity: amount,
      wasteBp: basisPoints(waste * 100),
      note: "",
      given,
    })),
  );
  return { articles, compounds, dimensions, lines };
}

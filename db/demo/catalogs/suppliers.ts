/** What a believable supplier sells. `{d}` in a name takes one of the sizes of that name below. */
export interface DemoProduct {
  name: string;
  family: string;
  /** Euros of list price, from the smallest size to the largest. */
  from: number;
  to: number;
  unit?: string;
  /** Cents of eco-tax. */
  eco?: number;
  /** Dangerous precursor under EU 2019/1148. */
  precursor?: boolean;
}

export interface DemoSupplier {
  id: string;
  name: string;
  brands: string[];
  /** Shape of its references: A is a letter, 9 a digit of the item's own number, others stand as they are. */
  shape: string;
  /** Share of the whole base, of 100. */
  share: number;
  /** Whether its file says net prices. */
  net: boolean;
  products: DemoProduct[];
}

export const SIZES: Record<string, string[]> = {
  d: ["Ø 20", "Ø 25", "Ø 32", "Ø 40", "Ø 50", "Ø 63", "Ø 75", "Ø 90", "Ø 110", "Ø 125", "Ø 160", "Ø 200"],
  cu: ["10 x 12", "12 x 14", "14 x 16", "16 x 18", "20 x 22", "26 x 28", "32 x 35", "40 x 42"],
  f: ["3/8", "1/2", "3/4", '1"', '1"1/4', '1"1/2', '2"'],
  kw: ["4 kW", "6 kW", "8 kW", "10 kW", "12 kW", "14 kW", "16 kW", "20 kW", "24 kW", "30 kW"],
  cv: ["1/3 CV", "1/2 CV", "3/4 CV", "1 CV", "1,5 CV", "2 CV", "3 CV"],
  l: ["30 L", "50 L", "75 L", "100 L", "150 L", "200 L", "250 L", "300 L", "500 L"],
  m: ["0,5 m", "1 m", "1,5 m", "2 m", "2,5 m", "3 m", "4 m", "5 m", "6 m", "10 m", "25 m", "50 m", "100 m"],
  mm: ["0,75 mm²", "1,5 mm²", "2,5 mm²", "4 mm²", "6 mm²", "10 mm²", "16 mm²", "25 mm²"],
  a: ["2 A", "6 A", "10 A", "16 A", "20 A", "25 A", "32 A", "40 A", "63 A"],
  kg: ["1 kg", "5 kg", "10 kg", "20 kg", "25 kg"],
  cm: ["30 x 30", "40 x 40", "45 x 45", "60 x 60", "30 x 60", "60 x 120", "80 x 80"],
  pot: ["C2", "C3", "C5", "C7,5", "C10", "C15", "C25", "C35", "C50"],
  w: ["5 W", "7 W", "9 W", "12 W", "18 W", "25 W", "36 W", "50 W", "100 W"],
  p: ["1 poste", "2 postes", "3 postes", "4 postes", "5 postes"],
};

/** What varies besides the size. */
export const FINISHES: Record<string, string[]> = {
  Piscine: [
    "blanc",
    "gris anthracite",
    "beige sable",
    "bleu clair",
    "gris clair",
    "noir",
    "liner 75/100",
    "béton",
    "coque",
  ],
  Plomberie: [
    "chromé",
    "laiton brut",
    "inox brossé",
    "noir mat",
    "à visser",
    "à coller",
    "à sertir",
    "mâle femelle",
    "femelle femelle",
  ],
  Chauffage: [
    "simple flux",
    "étanche",
    "à condensation",
    "mural",
    "au sol",
    "habillage noir",
    "habillage acier",
    "habillage pierre ollaire",
  ],
  Jardin: [
    "vieilli",
    "gris nuancé",
    "ton pierre",
    "ton sable",
    "anthracite",
    "naturel",
    "bord arrondi",
    "en vrac",
  ],
  Électricité: [
    "blanc",
    "anthracite",
    "aluminium",
    "saillie",
    "encastré",
    "modulaire",
    "étanche IP55",
    "étanche IP65",
    "connexion automatique",
  ],
};

const p = (
  family: string,
  name: string,
  from: number,
  to: number,
  more: Partial<DemoProduct> = {},
): DemoProduct => ({
  family,
  name,
  from,
  to,
  ...more,
});

const POOL: DemoProduct[] = [
  p("Piscine › Filtration › Pompes", "Pompe de filtration {cv}", 240, 980, { eco: 42 }),
  p("Piscine › Filtration › Pompes", "Pompe à vitesse variable {cv}", 690, 1680, { eco: 42 }),
  p("Piscine › Filtration › Filtres", "Filtre à sable vanne 6 voies {d}", 260, 1240),
  p("Piscine › Filtration › Média", "Verre recyclé pour filtre, sac {kg}", 9, 38, { unit: "sac" }),
  p("Piscine › Pièces à sceller", "Skimmer grande meurtrière {d}", 58, 210),
  p("Piscine › Pièces à sceller", "Buse de refoulement {d}", 8, 36),
  p("Piscine › Pièces à sceller", "Bonde de fond {d}", 44, 160),
  p("Piscine › Traitement", "Chlore choc granulés {kg}", 12, 139, { unit: "seau" }),
  p("Piscine › Traitement", "pH moins poudre {kg}", 6, 62, { unit: "seau" }),
  p("Piscine › Traitement", "Oxygène actif liquide {l}", 28, 420, { unit: "bidon", precursor: true }),
  p("Piscine › Traitement", "Électrolyseur au sel {l}", 690, 2480, { eco: 125 }),
  p("Piscine › Chauffage", "Pompe à chaleur piscine {kw}", 1290, 5490, { eco: 667 }),
  p("Piscine › Revêtement", "Membrane armée 150/100 rouleau {m}", 420, 2890, { unit: "rl" }),
  p("Piscine › Revêtement", "Margelle droite {cm}", 9, 46),
  p("Piscine › Sécurité", "Volet automatique immergé {m}", 2900, 12400),
  p("Piscine › Éclairage", "Projecteur LED {w} blanc", 118, 490, { eco: 12 }),
];
const PLUMBING: DemoProduct[] = [
  p("Plomberie › Tube et raccord › PVC pression", "Coude PVC pression 90° {d}", 0.9, 48),
  p("Plomberie › Tube et raccord › PVC pression", "Té PVC pression 90° {d}", 1.2, 62),
  p("Plomberie › Tube et raccord › PVC pression", "Vanne PVC à boisseau {d}", 11, 260),
  p("Plomberie › Tube et raccord › PVC évacuation", "Tube PVC évacuation {d}", 4, 88, { unit: "ml" }),
  p("Plomberie › Tube et raccord › Cuivre", "Coude cuivre à souder {cu}", 0.6, 14),
  p("Plomberie › Tube et raccord › Cuivre", "Tube cuivre écroui {cu}", 5, 46, { unit: "ml" }),
  p("Plomberie › Tube et raccord › Laiton", "Raccord laiton {f}", 1.4, 24),
  p("Plomberie › Tube et raccord › Multicouche", "Té multicouche à sertir {cu}", 6, 42),
  p("Plomberie › Robinetterie", "Mitigeur lavabo {f}", 62, 340),
  p("Plomberie › Robinetterie", "Mitigeur thermostatique douche {f}", 118, 560),
  p("Plomberie › Robinetterie", "Vanne à sphère {f}", 7, 64),
  p("Plomberie › Sanitaire", "Receveur de douche {cm}", 149, 690),
  p("Plomberie › Sanitaire", "Bâti-support WC {cm}", 189, 420),
  p("Plomberie › Eau chaude", "Chauffe-eau électrique {l}", 210, 1180, { eco: 667 }),
  p("Plomberie › Eau chaude", "Groupe de sécurité {f}", 18, 62),
];
const HEATING: DemoProduct[] = [
  p("Chauffage › Poêles › Granulés", "Poêle à granulés {kw}", 1890, 6200),
  p("Chauffage › Poêles › Bois", "Poêle à bois {kw}", 990, 4800),
  p("Chauffage › Fumisterie", "Élément droit double paroi {d}", 38, 240),
  p("Chauffage › Fumisterie", "Coude double paroi 45° {d}", 52, 310),
  p("Chauffage › Fumisterie", "Chapeau anti-vent {d}", 44, 190),
  p("Chauffage › Fumisterie", "Flexible inox double peau {d}", 22, 96, { unit: "ml" }),
  p("Chauffage › Chaudières", "Chaudière gaz condensation {kw}", 1690, 4200, { eco: 667 }),
  p("Chauffage › Pompes à chaleur", "Pompe à chaleur air eau {kw}", 4900, 14800, { eco: 1250 }),
  p("Chauffage › Émetteurs", "Radiateur acier panneau {cm}", 94, 640),
  p("Chauffage › Émetteurs", "Tête thermostatique {f}", 16, 74),
  p("Chauffage › Combustible", "Granulés de bois sac {kg}", 5, 9, { unit: "sac" }),
  p("Chauffage › Régulation", "Thermostat programmable {a}", 74, 290, { eco: 12 }),
];
const GARDEN: DemoProduct[] = [
  p("Jardin › Sols", "Dalle grès cérame {cm}", 18, 96, { unit: "m²" }),
  p("Jardin › Sols", "Pavé béton {cm}", 14, 62, { unit: "m²" }),
  p("Jardin › Sols", "Bordure béton {m}", 4, 28),
  p("Jardin › Terre et minéraux", "Gravier concassé big bag {kg}", 78, 190),
  p("Jardin › Terre et minéraux", "Engrais azoté {kg}", 12, 58, { unit: "sac", precursor: true }),
  p("Jardin › Végétaux", "Laurier palme {pot}", 4, 120),
  p("Jardin › Végétaux", "Olivier tige {pot}", 38, 890),
  p("Jardin › Végétaux", "Graminée Miscanthus {pot}", 3, 38),
  p("Jardin › Arrosage", "Tuyère escamotable {f}", 3, 32),
  p("Jardin › Arrosage", "Programmateur d'arrosage {p}", 64, 420, { eco: 12 }),
  p("Jardin › Arrosage", "Tube PE arrosage {d}", 0.8, 14, { unit: "ml" }),
  p("Jardin › Clôture", "Panneau rigide {m}", 22, 140),
  p("Jardin › Bois", "Lame de terrasse pin traité {m}", 6, 44),
];
const ELECTRICITY: DemoProduct[] = [
  p("Électricité › Câble", "Câble R2V 3G {mm}", 0.9, 26, { unit: "ml" }),
  p("Électricité › Câble", "Fil H07VU {mm}", 0.2, 4.6, { unit: "ml" }),
  p("Électricité › Conduit", "Gaine ICTA {d}", 0.4, 5.2, { unit: "ml" }),
  p("Électricité › Protection", "Disjoncteur phase neutre {a}", 8, 74, { eco: 2 }),
  p("Électricité › Protection", "Interrupteur différentiel 30 mA {a}", 42, 240, { eco: 4 }),
  p("Électricité › Protection", "Coffret étanche modules {cm}", 28, 190),
  p("Électricité › Appareillage", "Prise de courant 2P+T {a}", 4, 34),
  p("Électricité › Appareillage", "Va-et-vient {a}", 4, 36),
  p("Électricité › Éclairage", "Spot LED encastré {w}", 9, 96, { eco: 12 }),
  p("Électricité › Éclairage", "Borne de jardin LED {w}", 48, 290, { eco: 12 }),
  p("Électricité › Éclairage", "Réglette LED {w}", 24, 140, { eco: 12 }),
];

const supplier = (
  id: string,
  name: string,
  brands: string[],
  shape: string,
  share: number,
  net: boolean,
  products: DemoProduct[],
): DemoSupplier => ({ id, name, brands, shape, share, net, products });

export const SUPPLIERS: DemoSupplier[] = [
  supplier("demo-sup-1", "Aquanord", ["Lagun", "Thalass", "Bluebay"], "W999999AA", 14, true, POOL),
  supplier("demo-sup-2", "Comptoir du Bassin", ["Ondine", "Bluebay"], "CB-99.99.99", 8, false, POOL),
  supplier("demo-sup-3", "Sanidis", ["Orsane", "Vercors", "Flumen"], "999999A", 16, true, PLUMBING),
  supplier("demo-sup-4", "Plombelec Négoce", ["Orsane", "Rivo"], "PN999999", 10, false, [
    ...PLUMBING,
    ...ELECTRICITY,
  ]),
  supplier("demo-sup-5", "Thermoval", ["Braisier", "Calorance", "Igneo"], "TV-A99999A", 11, true, HEATING),
  supplier("demo-sup-6", "Fumisterie du Rhône", ["Tubest", "Igneo"], "FR999.999", 6, false, HEATING),
  supplier("demo-sup-7", "Pépinières Valserra", ["Valserra"], "VS999999", 6, true, GARDEN),
  supplier(
    "demo-sup-8",
    "Matériaux Bellecombe",
    ["Dallor", "Pierrelune", "Sylvane"],
    "MB-999999",
    10,
    false,
    GARDEN,
  ),
  supplier(
    "demo-sup-9",
    "Voltéo Distribution",
    ["Lumiris", "Norvolt", "Elexa"],
    "A99999999",
    14,
    true,
    ELECTRICITY,
  ),
  supplier("demo-sup-10", "Arrosea", ["Goutal", "Arrosea"], "AR99-9999", 5, true, [...GARDEN, ...POOL]),
];

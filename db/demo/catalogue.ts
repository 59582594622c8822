/** The article base of the demo company: reference, label, unit, purchase and sale price in euros, VAT in percent. */
export interface DemoArticle {
  ref: string;
  label: string;
  description?: string;
  type: "supply" | "labour" | "rental" | "subcontract" | "travel" | "text";
  unit: string;
  buy: number | null;
  sell: number | null;
  vat: 20 | 10 | 5.5;
  warranty?: number;
  lifetime?: number;
  supplier?: string;
}

export interface DemoFamily {
  name: string;
  account: string;
  purchaseAccount: string;
  children: { name: string; articles: DemoArticle[] }[];
}

const supply = (
  ref: string,
  label: string,
  unit: string,
  buy: number,
  sell: number,
  extra: Partial<DemoArticle> = {},
): DemoArticle => ({ ref, label, type: "supply", unit, buy, sell, vat: 20, ...extra });
const labour = (
  ref: string,
  label: string,
  sell: number,
  vat: DemoArticle["vat"] = 20,
  unit = "h",
): DemoArticle => ({ ref, label, type: "labour", unit, buy: 29.5, sell, vat });

export const CATALOGUE: DemoFamily[] = [
  {
    name: "Piscines",
    account: "707100",
    purchaseAccount: "607100",
    children: [
      {
        name: "Coques et bassins",
        articles: [
          supply("COQ-7X3", "Coque polyester 7 × 3 m, fond plat", "u", 6890, 11950, {
            warranty: 120,
            lifetime: 300,
            supplier: "Méditerranée Piscines",
            description:
              "Coque monobloc, 7,10 × 3,20 m, profondeur 1,45 m.\nGel-coat blanc, escalier d'angle intégré.",
          }),
          supply("COQ-8X4", "Coque polyester 8 × 4 m, fond en pente", "u", 8450, 14690, {
            warranty: 120,
            lifetime: 300,
            supplier: "Méditerranée Piscines",
            description: "Coque monobloc, 8,20 × 3,90 m, profondeur 1,20 à 1,80 m.",
          }),
          supply("LIN-75", "Liner 75/100, uni, sur mesure", "m²", 9.8, 24.5, {
            warranty: 120,
            lifetime: 144,
            supplier: "Liner Sud",
          }),
          supply("MEMB-150", "Membrane armée 150/100", "m²", 19.4, 46, {
            warranty: 120,
            lifetime: 240,
            supplier: "Liner Sud",
          }),
          supply("MARG-PR", "Margelle pierre reconstituée, droite 50 × 33", "ml", 14.2, 34, {
            supplier: "Pierres du Luberon",
          }),
          supply("BETON-C25", "Béton C25/30 livré", "m³", 118, 189, { supplier: "Béton Durance" }),
          supply("PARP-CHAI", "Parpaing à bancher 20 × 20 × 50", "u", 1.65, 3.9, {
            supplier: "Négoce du Pays d'Aix",
          }),
        ],
      },
      {
        name: "Filtration et traitement",
        articles: [
          supply("FILT-SAB500", "Filtre à sable Ø 500 mm, vanne 6 voies", "u", 268, 489, {
            warranty: 60,
            lifetime: 144,
            supplier: "HydroSud Distribution",
          }),
          supply("POMP-075", "Pompe de filtration 0,75 CV", "u", 196, 372, {
            warranty: 24,
            lifetime: 96,
            supplier: "HydroSud Distribution",
          }),
          supply("POMP-VV", "Pompe à vitesse variable 1 CV", "u", 498, 890, {
            warranty: 36,
            lifetime: 120,
            supplier: "HydroSud Distribution",
          }),
          supply("ELEC-SEL80", "Électrolyseur au sel, jusqu'à 80 m³", "u", 612, 1180, {
            warranty: 36,
            lifetime: 84,
            supplier: "AquaPur",
          }),
          supply("REG-PH", "Régulation automatique du pH", "u", 214, 395, {
            warranty: 24,
            lifetime: 84,
            supplier: "AquaPur",
          }),
          supply("SKIM-STD", "Skimmer grande meurtrière", "u", 38, 79, {
            warranty: 24,
            supplier: "HydroSud Distribution",
          }),
          supply("REF-STD", "Buse de refoulement orientable", "u", 7.4, 18.5, {
            supplier: "HydroSud Distribution",
          }),
          supply("BF-STD", "Bonde de fond à deux sorties", "u", 29, 62, {
            supplier: "HydroSud Distribution",
          }),
          supply("TUY-PVC50", "Tuyau PVC pression souple Ø 50", "ml", 2.35, 5.9, {
            supplier: "Négoce du Pays d'Aix",
          }),
          supply("SABLE-25", "Sable de filtration, sac de 25 kg", "u", 6.1, 12.9, {
            supplier: "HydroSud Distribution",
          }),
          supply("SEL-25", "Sel pour piscine, sac de 25 kg", "u", 5.2, 9.9, { supplier: "AquaPur" }),
          supply("CHLORE-5", "Chlore lent, galets, seau de 5 kg", "u", 21, 39.9, { supplier: "AquaPur" }),
          supply("PHM-5", "pH moins liquide, bidon de 5 l", "u", 6.9, 14.9, { supplier: "AquaPur" }),
          supply("ALGI-5", "Anti-algues, bidon de 5 l", "u", 9.6, 21.5, { supplier: "AquaPur" }),
        ],
      },
      {
        name: "Confort et sécurité",
        articles: [
          supply("PAC-8", "Pompe à chaleur piscine 8 kW, inverter", "u", 1290, 2290, {
            warranty: 36,
            lifetime: 120,
            supplier: "ThermoBleu",
          }),
          supply("PAC-12", "Pompe à chaleur piscine 12 kW, inverter", "u", 1740, 2990, {
            warranty: 36,
            lifetime: 120,
            supplier: "ThermoBleu",
          }),
          supply("VOLET-8X4", "Volet immergé automatique 8 × 4 m", "u", 3980, 6890, {
            warranty: 36,
            lifetime: 180,
            supplier: "VoletPro",
          }),
          supply("BACHE-BAR", "Bâche à barres, sur mesure", "m²", 19.5, 42, {
            warranty: 36,
            lifetime: 84,
            supplier: "Liner Sud",
          }),
          supply("ALARM-IMM", "Alarme d'immersion NF P90-307", "u", 142, 269, {
            warranty: 24,
            supplier: "VoletPro",
          }),
          supply("PROJ-LED", "Projecteur LED couleur", "u", 128, 259, {
            warranty: 24,
            lifetime: 96,
            supplier: "HydroSud Distribution",
          }),
          supply("ROBOT-X4", "Robot électrique X4, fond et parois", "u", 640, 1090, {
            warranty: 24,
            lifetime: 72,
            supplier: "AquaPur",
          }),
          supply("NAGE-CC", "Nage à contre-courant, kit complet", "u", 1350, 2480, {
            warranty: 24,
            supplier: "HydroSud Distribution",
          }),
        ],
      },
    ],
  },
  {
    name: "Poêles et conduits",
    account: "707200",
    purchaseAccount: "607200",
    children: [
      {
        name: "Poêles à granulés",
        articles: [
          supply("POE-G7", "Poêle à granulés étanche 7 kW, rendement 91 %", "u", 1680, 2890, {
            vat: 5.5,
            warranty: 24,
            lifetime: 180,
            supplier: "FlammeVerte",
            description: "Label 7 étoiles, sortie arrière ou dessus, pilotage par téléphone.",
          }),
          supply("POE-G9", "Poêle à granulés canalisable 9 kW", "u", 2190, 3690, {
            vat: 5.5,
            warranty: 24,
            lifetime: 180,
            supplier: "FlammeVerte",
          }),
          supply("POE-G12", "Poêle à granulés hydro 12 kW", "u", 3120, 4990, {
            vat: 5.5,
            warranty: 24,
            lifetime: 180,
            supplier: "FlammeVerte",
          }),
          supply("GRAN-15", "Granulés de bois DINplus, sac de 15 kg", "u", 4.6, 6.9, {
            vat: 10,
            supplier: "Granulés du Ventoux",
          }),
          supply("GRAN-PAL", "Granulés de bois DINplus, palette de 65 sacs", "u", 289, 419, {
            vat: 10,
            supplier: "Granulés du Ventoux",
          }),
        ],
      },
      {
        name: "Poêles à bois et inserts",
        articles: [
          supply("POE-B7", "Poêle à bois acier 7 kW, post-combustion", "u", 1190, 2150, {
            vat: 5.5,
            warranty: 60,
            lifetime: 240,
            supplier: "Fonderie du Jura",
          }),
          supply("INS-8", "Insert à bois 8 kW, vitre escamotable", "u", 1620, 2790, {
            vat: 5.5,
            warranty: 60,
            lifetime: 240,
            supplier: "Fonderie du Jura",
          }),
          supply("PLQ-SOL", "Plaque de sol verre trempé 12 mm", "u", 68, 139, {
            vat: 10,
            supplier: "Fonderie du Jura",
          }),
        ],
      },
      {
        name: "Conduits et raccordement",
        articles: [
          supply("COND-DP80", "Conduit double paroi inox Ø 80/130, 1 m", "ml", 62, 118, {
            vat: 5.5,
            warranty: 120,
            supplier: "InoxConduits",
          }),
          supply("COND-150", "Tubage flexible inox Ø 150", "ml", 31, 64.4, {
            vat: 5.5,
            warranty: 120,
            supplier: "InoxConduits",
          }),
          supply("COUDE-90", "Coude double paroi 90°, Ø 80/130", "u", 41, 86, {
            vat: 5.5,
            supplier: "InoxConduits",
          }),
          supply("TE-PURGE", "Té de purge avec tampon", "u", 38, 79, { vat: 5.5, supplier: "InoxConduits" }),
          supply("SOL-TOIT", "Solin d'étanchéité toiture", "u", 54, 112, {
            vat: 5.5,
            supplier: "InoxConduits",
          }),
          supply("CHAP-AV", "Chapeau anti-intempéries", "u", 29, 64, { vat: 5.5, supplier: "InoxConduits" }),
          supply("KIT-AIR", "Kit d'arrivée d'air Ø 50", "u", 24, 52, { vat: 5.5, supplier: "InoxConduits" }),
        ],
      },
    ],
  },
  {
    name: "Main-d'œuvre et prestations",
    account: "706000",
    purchaseAccount: "604000",
    children: [
      {
        name: "Pose",
        articles: [
          labour("MO-PISC", "Main-d'œuvre piscine", 54),
          labour("MO-POELE", "Main-d'œuvre poêle, installation", 52, 5.5),
          labour("MO-ELEC", "Électricité, raccordement", 56),
          {
            ref: "FORF-MES",
            label: "Mise en service et prise en main",
            type: "labour",
            unit: "forfait",
            buy: 60,
            sell: 190,
            vat: 10,
          },
          {
            ref: "FORF-DEP",
            label: "Dépose et évacuation de l'ancien appareil",
            type: "labour",
            unit: "forfait",
            buy: 85,
            sell: 220,
            vat: 5.5,
          },
        ],
      },
      {
        name: "Terrassement",
        articles: [
          {
            ref: "TERR-M3",
            label: "Terrassement en pleine masse",
            type: "subcontract",
            unit: "m³",
            buy: 24,
            sell: 42,
            vat: 20,
            supplier: "Terrassements Durance",
          },
          {
            ref: "EVAC-M3",
            label: "Évacuation des terres en décharge agréée",
            type: "subcontract",
            unit: "m³",
            buy: 21,
            sell: 36,
            vat: 20,
            supplier: "Terrassements Durance",
          },
          {
            ref: "LOC-MINI",
            label: "Mini-pelle 2,5 t avec chauffeur",
            type: "rental",
            unit: "j",
            buy: 390,
            sell: 560,
            vat: 20,
            supplier: "Terrassements Durance",
          },
          {
            ref: "GRUE-J",
            label: "Grutage de la coque",
            type: "rental",
            unit: "forfait",
            buy: 680,
            sell: 980,
            vat: 20,
            supplier: "Levage 13",
          },
        ],
      },
      {
        name: "Entretien",
        articles: [
          {
            ref: "ENT-RAM",
            label: "Ramonage avec certificat",
            type: "labour",
            unit: "u",
            buy: 28,
            sell: 79,
            vat: 10,
          },
          {
            ref: "ENT-GRAN",
            label: "Entretien annuel poêle à granulés, ramonage compris",
            type: "labour",
            unit: "u",
            buy: 55,
            sell: 179,
            vat: 10,
          },
          {
            ref: "ENT-HIV",
            label: "Hivernage de la piscine",
            type: "labour",
            unit: "forfait",
            buy: 75,
            sell: 229,
            vat: 20,
          },
          {
            ref: "ENT-OUV",
            label: "Remise en route de la piscine",
            type: "labour",
            unit: "forfait",
            buy: 85,
            sell: 259,
            vat: 20,
          },
          {
            ref: "ENT-VIS",
            label: "Visite d'entretien, analyse de l'eau",
            type: "labour",
            unit: "u",
            buy: 26,
            sell: 72,
            vat: 20,
          },
          {
            ref: "DEPL-1",
            label: "Déplacement zone 1 (moins de 20 km)",
            type: "travel",
            unit: "u",
            buy: 12,
            sell: 35,
            vat: 20,
          },
          {
            ref: "DEPL-2",
            label: "Déplacement zone 2 (20 à 50 km)",
            type: "travel",
            unit: "u",
            buy: 24,
            sell: 60,
            vat: 20,
          },
        ],
      },
      {
        name: "Textes",
        articles: [
          {
            ref: "txt_acces",
            label: "L'accès au chantier doit rester libre pendant la durée des travaux.",
            type: "text",
            unit: "",
            buy: null,
            sell: null,
            vat: 20,
          },
          {
            ref: "txt_electricite",
            label: "L'alimentation électrique jusqu'au local technique est à la charge du client.",
            type: "text",
            unit: "",
            buy: null,
            sell: null,
            vat: 20,
          },
          {
            ref: "txt_garantie",
            label: "Garantie fabricant, pièces ; main-d'œuvre garantie un an.",
            type: "text",
            unit: "",
            buy: null,
            sell: null,
            vat: 20,
          },
        ],
      },
    ],
  },
];

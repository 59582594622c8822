import type { Chance } from "./random";

/** A kind of job: title, sections of [reference, quantity], options, and how often it is asked for. */
export interface Project {
  trade: "pool" | "stove";
  title: string;
  weight: number;
  sections: { title: string; lines: [ref: string, qty: (luck: Chance) => number][] }[];
  options?: { label: string; lines: [ref: string, qty: number][] }[];
  /** Small jobs are invoiced at once, without deposit. */
  small?: boolean;
}

const n = (value: number) => () => value;
const some = (low: number, high: number) => (luck: Chance) => luck.between(low, high);

export const PROJECTS: Project[] = [
  {
    trade: "pool",
    title: "Piscine coque 8 × 4 m",
    weight: 3,
    sections: [
      {
        title: "Terrassement",
        lines: [
          ["TERR-M3", some(42, 60)],
          ["EVAC-M3", some(38, 55)],
          ["LOC-MINI", n(2)],
          ["GRUE-J", n(1)],
        ],
      },
      {
        title: "Bassin",
        lines: [
          ["COQ-8X4", n(1)],
          ["BETON-C25", some(4, 7)],
          ["MARG-PR", n(26)],
          ["MO-PISC", some(38, 52)],
        ],
      },
      {
        title: "Filtration",
        lines: [
          ["FILT-SAB500", n(1)],
          ["POMP-VV", n(1)],
          ["SKIM-STD", n(2)],
          ["REF-STD", n(3)],
          ["BF-STD", n(1)],
          ["TUY-PVC50", some(40, 70)],
          ["SABLE-25", n(6)],
          ["MO-ELEC", some(6, 10)],
          ["txt_electricite", n(0)],
        ],
      },
      {
        title: "Mise en service",
        lines: [
          ["FORF-MES", n(1)],
          ["ALARM-IMM", n(1)],
        ],
      },
    ],
    options: [
      {
        label: "Chauffage par pompe à chaleur",
        lines: [
          ["PAC-12", 1],
          ["MO-ELEC", 4],
        ],
      },
      {
        label: "Volet immergé automatique",
        lines: [
          ["VOLET-8X4", 1],
          ["MO-PISC", 8],
        ],
      },
      {
        label: "Traitement au sel et régulation",
        lines: [
          ["ELEC-SEL80", 1],
          ["REG-PH", 1],
          ["SEL-25", 10],
        ],
      },
    ],
  },
  {
    trade: "pool",
    title: "Rénovation du liner et de la filtration",
    weight: 4,
    sections: [
      {
        title: "Revêtement",
        lines: [
          ["LIN-75", some(62, 95)],
          ["MO-PISC", some(14, 22)],
        ],
      },
      {
        title: "Filtration",
        lines: [
          ["FILT-SAB500", n(1)],
          ["POMP-075", n(1)],
          ["SABLE-25", n(5)],
          ["MO-PISC", n(5)],
        ],
      },
    ],
    options: [
      {
        label: "Projecteur LED",
        lines: [
          ["PROJ-LED", 2],
          ["MO-ELEC", 3],
        ],
      },
    ],
  },
  {
    trade: "pool",
    title: "Pompe à chaleur pour la piscine",
    weight: 4,
    sections: [
      {
        title: "Chauffage",
        lines: [
          ["PAC-8", n(1)],
          ["MO-ELEC", some(4, 7)],
          ["MO-PISC", n(3)],
          ["FORF-MES", n(1)],
        ],
      },
    ],
    options: [{ label: "Bâche à barres", lines: [["BACHE-BAR", 32]] }],
  },
  {
    trade: "pool",
    title: "Hivernage",
    weight: 3,
    small: true,
    sections: [
      {
        title: "Entretien",
        lines: [
          ["ENT-HIV", n(1)],
          ["DEPL-1", n(1)],
          ["ALGI-5", n(1)],
        ],
      },
    ],
  },
  {
    trade: "pool",
    title: "Remise en route",
    weight: 3,
    small: true,
    sections: [
      {
        title: "Entretien",
        lines: [
          ["ENT-OUV", n(1)],
          ["CHLORE-5", n(1)],
          ["PHM-5", n(2)],
          ["DEPL-1", n(1)],
        ],
      },
    ],
  },
  {
    trade: "stove",
    title: "Poêle à granulés du séjour",
    weight: 6,
    sections: [
      {
        title: "Appareil",
        lines: [
          ["POE-G9", n(1)],
          ["PLQ-SOL", n(1)],
        ],
      },
      {
        title: "Fumisterie",
        lines: [
          ["COND-DP80", some(4, 8)],
          ["COUDE-90", n(2)],
          ["TE-PURGE", n(1)],
          ["SOL-TOIT", n(1)],
          ["CHAP-AV", n(1)],
          ["KIT-AIR", n(1)],
        ],
      },
      {
        title: "Pose",
        lines: [
          ["MO-POELE", some(10, 16)],
          ["FORF-MES", n(1)],
          ["txt_garantie", n(0)],
        ],
      },
    ],
    options: [
      { label: "Première palette de granulés", lines: [["GRAN-PAL", 1]] },
      { label: "Dépose de l'ancien appareil", lines: [["FORF-DEP", 1]] },
    ],
  },
  {
    trade: "stove",
    title: "Insert à bois et tubage",
    weight: 3,
    sections: [
      { title: "Appareil", lines: [["INS-8", n(1)]] },
      {
        title: "Tubage",
        lines: [
          ["COND-150", some(7, 11)],
          ["CHAP-AV", n(1)],
          ["MO-POELE", some(12, 18)],
        ],
      },
    ],
    options: [{ label: "Dépose de l'ancien foyer", lines: [["FORF-DEP", 1]] }],
  },
  {
    trade: "stove",
    title: "Entretien annuel du poêle",
    weight: 5,
    small: true,
    sections: [
      {
        title: "Entretien",
        lines: [
          ["ENT-GRAN", n(1)],
          ["DEPL-1", n(1)],
        ],
      },
    ],
  },
  {
    trade: "stove",
    title: "Palettes de granulés",
    weight: 2,
    small: true,
    sections: [{ title: "Combustible", lines: [["GRAN-PAL", some(1, 3)]] }],
  },
];

/** A project of the trade, the frequent ones more often. */
export function projectFor(trade: Project["trade"], luck: Chance): Project {
  const among = PROJECTS.filter((project) => project.trade === trade).flatMap((project) =>
    Array.from({ length: project.weight }, () => project),
  );
  return luck.pick(among);
}

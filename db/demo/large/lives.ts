import { type Chance, chance } from "../random";

/**
 * What lives with a client of the large company, always the same: seeded like the rest of the set, and the lives of a
 * larger set begin with those of the smaller one. Days are told in days from the day of the load, so that what is late
 * and what comes stay late and to come: the past counts below zero.
 */
export interface LargeLife {
  client: number;
  ouvrage: LargeOuvrage | null;
  actions: LargeAction[];
  notes: LargeNote[];
}

export interface LargeOuvrage {
  trade: Trade;
  /** Days from the load. */
  installed: number;
  service: number | null;
  /** Parts of the trade that stand there, each with its number. */
  equipment: { part: number; serial: string }[];
}

export interface LargeAction {
  matter: number;
  due: number;
  /** Half hours since seven in the morning; null for all day. */
  slot: number | null;
  who: number;
  /** When it was done, in days from the load; null for what is still to do. */
  done: number | null;
  /** Comes back every year. */
  yearly: boolean;
  /** About the ouvrage, where there is one. */
  ouvrage: boolean;
}

export interface LargeNote {
  said: number;
  /** Days from the load, and minutes of that day. */
  day: number;
  minute: number;
  who: number;
}

const TRADES = ["piscine", "poele", "bois", "spa"] as const;
export type Trade = (typeof TRADES)[number];

/** Pieces of each trade, by their label, the letters of their numbers, months of warranty and of life. */
export const PARTS: Record<Trade, readonly (readonly [string, string, number, number])[]> = {
  piscine: [
    ["Pompe de filtration 0,75 kW", "PF75", 24, 96],
    ["Filtre à sable 500 mm", "FS5", 60, 180],
    ["Électrolyseur au sel 80 m³", "ES80", 36, 84],
    ["Robot de fond et parois", "RX4", 24, 72],
  ],
  poele: [
    ["Poêle à granulés étanche 7 kW", "G7", 24, 180],
    ["Conduit concentrique 80/125", "CC8", 120, 360],
  ],
  bois: [["Poêle à bois 8 kW", "B8", 60, 240]],
  spa: [
    ["Spa encastrable 5 places", "SP5", 24, 144],
    ["Réchauffeur 3 kW", "RC3", 24, 72],
  ],
};

/** What is to be done, by the type of the company's list, and what came of it. */
export const MATTERS = [
  ["appel", "Confirmer la date de pose", "C'est bon pour lui, accès par le portail du fond."],
  ["devis", "Il hésite sur le volet immergé", "Veut une variante avec un volet hors-sol."],
  ["visite", "Prendre les cotes du local technique", "Cotes prises, photos dans le dossier."],
  ["mail", "Envoyer la documentation du poêle étanche", "Envoyée, avec deux photos de chantiers."],
  ["appel", "Prendre des nouvelles après la mise en service", "Très content. Parle de nous à sa sœur."],
  ["autre", "Réclamer l'attestation de TVA signée", "Reçue par courrier."],
  ["visite", "Entretien annuel", "Fait, rien à signaler."],
  ["appel", "Proposer l'entretien avant l'hiver", "Rendez-vous à fixer en janvier."],
] as const;

export const SAID = [
  ["call", "A rappelé : veut être tranquille avant les vacances. Préfère un passage le matin."],
  ["note", "Le tableau électrique a été refait l'an dernier, une place est libre pour la pompe."],
  ["call", "Demande si la pose peut se faire avec le voisin, qui a le même projet."],
  ["note", "Passé voir sur place : l'accès se fait par la rue de derrière, largeur 2,40 m."],
  ["call", "Très content du résultat. Parle de nous autour de lui."],
  ["note", "Souhaite garder l'ancien poêle : à déposer au garage, pas à emporter."],
  ["call", "Eau trouble depuis l'orage : conseillé un lavage du filtre, rappeler dans trois jours."],
  ["note", "Code du portail changé, le demander au gardien."],
] as const;

/** One client in ten has been there for ten years, with all that a file can hold: an ouvrage, actions, a long history. */
export const isOld = (client: number): boolean => client % 10 === 0;
/** The k-th client of ten years of a load. */
export const anyOld = (k: number, clients: number): number =>
  10 * (1 + ((k * 7919) % Math.max(1, Math.floor(clients / 10))));

/** How many people there are to do things. */
export const PEOPLE = 6;

export function* largeLives(count: number, seed = 9): Generator<LargeLife> {
  const luck = chance(seed);
  for (let client = 1; client <= count; client++) {
    const old = isOld(client);
    // Four in ten, those of ten years among them.
    const ouvrage = client % 5 < 2 ? ouvrageOf(luck) : null;
    const actions = [
      ...(old || luck.happens(0.2) ? [toCome(luck, ouvrage !== null)] : []),
      ...Array.from({ length: old ? luck.between(2, 6) : luck.happens(0.25) ? 1 : 0 }, () =>
        gone(luck, ouvrage !== null),
      ),
    ];
    const notes = Array.from({ length: old ? luck.between(12, 40) : luck.between(0, 1) }, () => ({
      said: luck.between(0, SAID.length - 1),
      day: -luck.between(1, old ? 3600 : 700),
      minute: luck.between(8 * 60, 18 * 60),
      who: luck.between(0, PEOPLE - 1),
    }));
    yield { client, ouvrage, actions, notes };
  }
}

function ouvrageOf(luck: Chance): LargeOuvrage {
  const trade = luck.pick(TRADES);
  const installed = -luck.between(60, 3600);
  const parts = PARTS[trade].slice(0, luck.between(1, PARTS[trade].length));
  return {
    trade,
    installed,
    service: luck.happens(0.6) ? luck.between(-30, 330) : null,
    equipment: parts.map(([, letters], part) => ({
      part,
      serial: `${letters}-${luck.between(100_000, 999_999)}`,
    })),
  };
}

/** One in six is late already; what comes back does so every year. */
function toCome(luck: Chance, owns: boolean): LargeAction {
  const due = luck.happens(1 / 6) ? -luck.between(1, 60) : luck.between(0, 180);
  return { ...something(luck, owns), due, done: null, yearly: luck.happens(0.25) };
}

function gone(luck: Chance, owns: boolean): LargeAction {
  const due = -luck.between(2, 1500);
  return { ...something(luck, owns), due, done: Math.min(-1, due + luck.between(-1, 4)), yearly: false };
}

const something = (luck: Chance, owns: boolean) => ({
  matter: luck.between(0, MATTERS.length - 1),
  slot: luck.happens(0.4) ? luck.between(0, 22) : null,
  who: luck.between(0, PEOPLE - 1),
  ouvrage: owns && luck.happens(0.5),
});

/** The sections of a client's file where somebody may be, as the end of their address. */
export const SECTIONS = [
  "accueil",
  "fiche",
  "actions",
  "ouvrages",
  "devis",
  "commandes",
  "factures",
  "documents",
  "espace",
  "autre",
] as const;
export type Section = (typeof SECTIONS)[number];

/** What a window says of itself (PR3). */
export interface Doing {
  section: Section;
  /** The name of the field, as the page shows it; empty for none. */
  field: string;
  writing: boolean;
}

/** One window: who, since the connection told it, and what they last did there. */
export interface Window extends Doing {
  userId: string;
  name: string;
  /** When it last said something, milliseconds. */
  at: number;
}

/** A colleague on the file, and where. */
export interface Person extends Doing {
  id: string;
  name: string;
}

/** Who is on the file besides this person, each once, in the order of their names (PR1, PR2). */
export function colleagues(windows: readonly Window[], exceptId: string): Person[] {
  const best = new Map<string, Window>();
  for (const one of windows) {
    if (one.userId === exceptId) continue;
    const known = best.get(one.userId);
    if (!known || livelier(one, known)) best.set(one.userId, one);
  }
  return [...best.values()]
    .map(({ userId, name, section, field, writing }) => ({ id: userId, name, section, field, writing }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr") || a.id.localeCompare(b.id));
}

const livelier = (one: Window, other: Window): boolean =>
  one.writing === other.writing ? one.at > other.at : one.writing;

/** Without a sign of life for so long, a window is gone (PR4); a window gives one every `SIGN_EVERY`. */
export const GONE_AFTER = 60_000;
export const SIGN_EVERY = 20_000;

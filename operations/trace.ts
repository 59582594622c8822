import { AsyncLocalStorage } from "node:async_hooks";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A name for one piece of work, read aloud on the phone: "K7QF-2M9X". Forty random bits. */
export function newReference(): string {
  // Taken from a UUID, which the platform keeps ready: random bytes asked for a few at a time are slow.
  let rest = Number.parseInt(crypto.randomUUID().slice(-10), 16);
  let signs = "";
  for (let i = 0; i < 8; i++) {
    signs += ALPHABET[rest % 32];
    rest = Math.floor(rest / 32);
  }
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** What a piece of work asked of the base; rows as D1 says it read them, where it says so (see watched-base.ts). */
export interface Spent {
  queries: number;
  rowsRead: number;
}

export interface TimedVerb extends Spent {
  name: string;
  ms: number;
  failed: boolean;
}

/** One request answered, or one job run: what the log and the figures tell of it. */
export interface Work extends Spent {
  reference: string;
  /** What was asked, never for whom: a route's pattern, an operation of the API, a job. */
  name: string;
  /** Who asked: staff, customer, key, visitor, system. */
  viewer: string;
  verbs: TimedVerb[];
}

/** Where the code that runs stands: its work, and whoever counts its questions, the innermost first. */
const here = new AsyncLocalStorage<{ work: Work; counters: Spent[] }>();

/** Runs a piece of work under a reference of its own; what it starts and leaves behind belongs to it. */
export function traced<T>(name: string, does: (work: Work) => Promise<T>): Promise<T> {
  const work: Work = { reference: newReference(), name, viewer: "", verbs: [], queries: 0, rowsRead: 0 };
  return here.run({ work, counters: [work] }, () => does(work));
}

/** The work under way; undefined outside of any. */
export const workHere = (): Work | undefined => here.getStore()?.work;

/** Says more of the work under way, as it becomes known. */
export function workIs(known: Partial<Pick<Work, "name" | "viewer">>): void {
  const work = workHere();
  if (work) Object.assign(work, known);
}

/** A question was put to the base. */
export function asked(rowsRead: number): void {
  for (const counter of here.getStore()?.counters ?? []) {
    counter.queries++;
    counter.rowsRead += rowsRead;
  }
}

/**
 * Times a verb inside the work under way, with what it asks of the base; one called by nobody's work is a work of its
 * own. `fault` tells failures of ours from a no.
 */
export async function timed<T>(
  name: string,
  does: () => Promise<T>,
  fault: (error: unknown) => boolean,
): Promise<T> {
  const place = here.getStore();
  if (!place) return traced(name, () => timed(name, does, fault));
  const spent: Spent = { queries: 0, rowsRead: 0 };
  const from = Date.now();
  const ended = (failed: boolean) => place.work.verbs.push({ name, ms: Date.now() - from, failed, ...spent });
  try {
    const answer = await here.run({ work: place.work, counters: [spent, ...place.counters] }, does);
    ended(false);
    return answer;
  } catch (error) {
    ended(fault(error));
    throw error;
  }
}

import { type Problem, problem } from "../problem";
import { fold } from "../search/fold";

/** A folder as the rules see it. */
export interface Folder {
  id: string;
  parentId: string | null;
  name: string;
}

/** Folders stand at most this deep, the top one counted (FI5). */
export const DEEPEST = 8;

/** Documents that we made stand in the folder of their kind, which nobody renames or empties (FI9). */
export const OURS = {
  quote: "Devis",
  order: "Commandes",
  invoice: "Factures",
  "credit-note": "Avoirs",
  report: "Rapports",
} as const;
export type OurKind = keyof typeof OURS;
export const isOurs = (kind: string): kind is OurKind => kind in OURS;

/** From the top to the folder itself; empty for one that is not there. */
export function pathOf<F extends Folder>(folders: readonly F[], id: string | null): F[] {
  const path: F[] = [];
  let at = folders.find((folder) => folder.id === id);
  while (at && !path.includes(at)) {
    path.unshift(at);
    const above: string | null = at.parentId;
    at = folders.find((folder) => folder.id === above);
  }
  return path;
}

/** The folder and all that lies within, itself first. */
export function subtreeOf<F extends Folder>(folders: readonly F[], id: string): F[] {
  const found = folders.filter((folder) => folder.id === id);
  for (const folder of found)
    found.push(...folders.filter((one) => one.parentId === folder.id && !found.includes(one)));
  return found;
}

const depthBelow = (folders: readonly Folder[], id: string): number =>
  1 + Math.max(0, ...folders.filter((one) => one.parentId === id).map((one) => depthBelow(folders, one.id)));

/** Whether a name can stand in that folder: one of its own, no other alike there (FI5). `own` is the folder renamed. */
export function nameProblem(
  folders: readonly Folder[],
  parentId: string | null,
  name: string,
  own?: string,
): Problem | null {
  if (name === "") return problem("folder-name-empty", "name");
  const taken = folders.some(
    (one) => one.id !== own && one.parentId === parentId && fold(one.name) === fold(name),
  );
  return taken ? problem("folder-name-taken", "name", { name }) : null;
}

/** Whether a folder may move there: not into itself, not too deep, no name alike (FI5). */
export function moveProblem(folders: readonly Folder[], id: string, into: string | null): Problem | null {
  const path = pathOf(folders, into);
  if (into !== null && path.length === 0) return problem("folder-not-found");
  if (path.some((one) => one.id === id)) return problem("folder-into-itself");
  if (path.length + depthBelow(folders, id) > DEEPEST)
    return problem("folder-too-deep", undefined, { max: DEEPEST });
  const name = folders.find((one) => one.id === id)?.name ?? "";
  return nameProblem(folders, into, name, id);
}

/** A name that is free among these: "Plans", "Plans (2)", "Plans (3)" (FI8). */
export function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map(fold));
  for (let n = 1; ; n++) {
    const tried = n === 1 ? name : `${name} (${n})`;
    if (!known.has(fold(tried))) return tried;
  }
}

import { fold } from "../search/fold";
import { tagsAsked } from "./find";

/** A tag as whoever sets it sees it; an old one left the list and stays on what bears it. */
export interface Tag {
  id: string;
  label: string;
  old: boolean;
}

/** Tags to choose among for what is typed: those of the list, and old ones that some of the files bear. */
export const tagsOffered = <T extends Tag>(
  tags: readonly T[],
  typed: string,
  borne: (id: string) => boolean,
): T[] => {
  const near = tags.filter((tag) => !tag.old || borne(tag.id));
  return fold(typed) === "" ? near : tagsAsked(near, typed);
};

/**
 * What a tag not in the list yet would be called, or one that left it is called; null while nothing is typed or one of
 * the list has that name (FI19).
 */
export function newTagLabel(tags: readonly Tag[], typed: string): string | null {
  const label = typed.replace(/\s+/g, " ").trim().slice(0, 60);
  const known = tags.filter((tag) => fold(tag.label) === fold(label));
  if (fold(label) === "" || known.some((tag) => !tag.old)) return null;
  return known[0]?.label ?? label;
}

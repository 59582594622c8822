import { named } from "~/domain/search/creation";

/** A name in one piece, cut as the search box cuts it: who is shouted is the family, else who comes first. */
export function splitName(text: string) {
  const { kind, civility, firstName, lastName } = named(text.replace(/\s+/g, " ").trim());
  return { company: kind === "company", civility, firstName, lastName };
}

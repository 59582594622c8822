import type { Viewer } from "./permissions";

export type Customer = Extract<Viewer, { kind: "customer" }>;

/** The quotes that a customer's links open (A14): the sum of what each gives; null when one opens the whole space. */
export const openQuotes = ({ links }: Customer): string[] | null =>
  links.some((link) => link.quoteId === null)
    ? null
    : links.flatMap((link) => (link.quoteId === null ? [] : [link.quoteId]));

/** The link that opens this quote to them: one that was made for it first, as it says most. Null when none does. */
export const linkTo = ({ links }: Customer, quoteId: string): string | null =>
  (links.find((link) => link.quoteId === quoteId) ?? links.find((link) => link.quoteId === null))?.id ?? null;

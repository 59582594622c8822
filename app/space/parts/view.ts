import type { getSpaceQuote } from "~/operations/space/get-space-quote";

/** What the page of a quote shows. */
export type SpaceQuoteView = Awaited<ReturnType<typeof getSpaceQuote>>;

import type { searchDoc } from "~/db/schema/search";
import { SOURCES, type Source } from "~/db/search/sources";
import type { Within } from "~/domain/search/within";

export type Kind = (typeof searchDoc.$inferSelect)["kind"];
export type Group = Source["group"];
export type WithinScope = Within;

const OF = new Map(SOURCES.map(({ kind, group }) => [kind, group]));

/** Kinds of a group are asked for together, so that a client's thousand invoices do not hide the client. */
export const groupOf = (kind: Kind): Group => OF.get(kind) ?? "document";

/** The kinds that each choice beside the box lets through (SRCH-14). */
export const SCOPED: Record<Within, (kind: Kind) => boolean> = {
  all: () => true,
  client: (kind) => groupOf(kind) === "client",
  document: (kind) => groupOf(kind) === "document",
  article: (kind) => groupOf(kind) === "article",
  site: (kind) => groupOf(kind) === "site",
  file: (kind) => groupOf(kind) === "file",
};

import type { searchDoc } from "~/db/schema/search";
import { SOURCES, type Source } from "~/db/search/sources";

export type Kind = (typeof searchDoc.$inferSelect)["kind"];
export type Group = Source["group"];

const OF = new Map(SOURCES.map(({ kind, group }) => [kind, group]));

/** Kinds of a group are asked for together, so that a client's thousand invoices do not hide the client. */
export const groupOf = (kind: Kind): Group => OF.get(kind) ?? "document";

import { and, eq } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { searchDoc } from "~/db/schema/search";
import { fold } from "~/domain/search/fold";
import type { Ctx } from "../context.server";

export interface Findable {
  kind: (typeof searchDoc.$inferInsert)["kind"];
  subjectId: string;
  clientId?: string | null;
  title: string;
  detail: string;
  href: string;
  /** Names, towns, references, numbers, titles: found by the beginning of any word. */
  words: (string | null | undefined)[];
  /** Phones (E.164), mails, references, codes: found by any fragment of three characters. */
  parts: (string | null | undefined)[];
  amountCents?: number | null;
}

/** Makes a record findable, in the same commit that writes it. */
export function indexed(ctx: Ctx, thing: Findable): Statement {
  const row = searchRow(thing, ctx.now);
  return ctx.db
    .insert(searchDoc)
    .values(row)
    .onConflictDoUpdate({ target: [searchDoc.kind, searchDoc.subjectId], set: row });
}

/** The same row for bulk paths (import, demo). */
export function searchRow(thing: Findable, now: number): typeof searchDoc.$inferInsert {
  return {
    kind: thing.kind,
    subjectId: thing.subjectId,
    clientId: thing.clientId ?? null,
    title: thing.title,
    detail: thing.detail,
    href: thing.href,
    words: `${groupToken(groupOf(thing.kind))} ${fold(thing.words.filter(Boolean).join(" "))}`,
    parts: fold(thing.parts.filter(Boolean).flatMap(phoneWritings).join(" ")),
    rankedAt: now,
    amountCents: thing.amountCents ?? null,
  };
}

/** Groups of kinds that are asked for apart. */
export type KindGroup = "client" | "article" | "document";
export const groupOf = (kind: Findable["kind"]): KindGroup =>
  kind === "client" || kind === "article" ? kind : "document";

/** A word nobody types, so that a group is asked for inside the index instead of filtered after it. */
export const groupToken = (group: KindGroup): string => `ǂ${group}`;

/** +33612345678 is also looked for as 0612345678. */
const phoneWritings = (part: string | null | undefined) =>
  part?.startsWith("+33") ? [part, `0${part.slice(3)}`] : [part ?? ""];

export const forgotten = (ctx: Ctx, kind: Findable["kind"], subjectId: string): Statement =>
  ctx.db.delete(searchDoc).where(and(eq(searchDoc.kind, kind), eq(searchDoc.subjectId, subjectId)));

import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { client } from "~/db/schema/clients";
import { clientPair } from "~/db/schema/merges";
import { choice } from "~/db/schema/settings";
import { type DuplicateReason, likeness } from "~/domain/clients/duplicates";
import { knownClients } from "../clients/known";
import { verb } from "../context.server";

const PAGE = 30;

export interface Pair {
  a: PairSide;
  b: PairSide;
  reasons: DuplicateReason[];
  score: number;
}
interface PairSide {
  id: string;
  name: string;
  city: string;
  status: string;
  code: string | null;
}

/**
 * Pairs of clients who may be one, the heaviest reason first, by pages (MG8). Those that somebody said are two, that
 * were merged or are in the bin are left out; so are those that a later change made unlike.
 */
export const listDuplicates = verb("client.merge", async (ctx, after?: string) => {
  const [weight, aId, bId] = (after ?? "").split("~");
  const [a, b, sa, sb] = [alias(client, "a"), alias(client, "b"), alias(choice, "sa"), alias(choice, "sb")];
  const noBin = (status: { semantics: typeof sa.semantics | typeof sb.semantics }) =>
    sql`coalesce(${status.semantics} ->> 'bin', 0) = 0`;
  const rows = await ctx.db
    .select({ aId: clientPair.aId, bId: clientPair.bId, weight: clientPair.weight })
    .from(clientPair)
    .innerJoin(a, eq(a.id, clientPair.aId))
    .innerJoin(b, eq(b.id, clientPair.bId))
    .innerJoin(sa, eq(sa.id, a.statusId))
    .innerJoin(sb, eq(sb.id, b.statusId))
    .where(
      and(
        isNull(clientPair.dismissedAt),
        weight && aId && bId
          ? sql`(${clientPair.weight}, ${clientPair.aId}, ${clientPair.bId}) < (${Number(weight)}, ${aId}, ${bId})`
          : undefined,
        isNull(a.mergedIntoId),
        isNull(b.mergedIntoId),
        noBin(sa),
        noBin(sb),
      ),
    )
    .orderBy(desc(clientPair.weight), desc(clientPair.aId), desc(clientPair.bId))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const known = await knownClients(ctx, [...new Set(page.flatMap((row) => [row.aId, row.bId]))]);
  const of = (id: string) => known.find((one) => one.id === id);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return {
    pairs: page.flatMap((row): Pair[] => {
      const [one, other] = [of(row.aId), of(row.bId)];
      if (!one || !other) return [];
      const alike = likeness(one, other);
      return alike.score > 0 ? [{ a: side(one), b: side(other), ...alike }] : [];
    }),
    next: last ? `${last.weight}~${last.aId}~${last.bId}` : null,
  };
});

const side = ({ id, name, city, status, code }: PairSide): PairSide => ({ id, name, city, status, code });

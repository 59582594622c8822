import { and, eq, isNotNull, sql } from "drizzle-orm";
import { inIds, prepared, statement } from "~/db/batch";
import { invoice } from "~/db/schema/billing";
import { address, client, contactPoint, interlocutor } from "~/db/schema/clients";
import { merge } from "~/db/schema/merges";
import { clientAnswer, question } from "~/db/schema/questions";
import { choice } from "~/db/schema/settings";
import { twinsOf } from "~/domain/merges/twins";
import { problem } from "~/domain/problem";
import { clientFrom } from "../clients/load";
import type { Ctx } from "../context.server";
import { notFound, refused } from "../refusals";
import type { Twin } from "./moving";
import { keyWords } from "./moving";
import { ALIKE, type Place, placesOf, uniqueWith } from "./places";

/** Everything of one file that a merge looks at. */
async function loadSide(ctx: Ctx, id: string) {
  const { db } = ctx;
  const [clients, [status], addresses, points, people, answers] = await db.batch([
    db.select().from(client).where(eq(client.id, id)),
    db.select().from(choice).where(sql`${choice.id} = (select status_id from client where id = ${id})`),
    db.select().from(address).where(eq(address.clientId, id)).orderBy(address.position),
    db.select().from(contactPoint).where(eq(contactPoint.clientId, id)).orderBy(contactPoint.position),
    db.select().from(interlocutor).where(eq(interlocutor.clientId, id)).orderBy(interlocutor.position),
    db
      .select({ questionId: clientAnswer.questionId, label: question.label, words: clientAnswer.words })
      .from(clientAnswer)
      .innerJoin(question, eq(question.id, clientAnswer.questionId))
      .where(eq(clientAnswer.clientId, id))
      .orderBy(question.position),
  ]);
  return {
    client: clientFrom(clients),
    binned: status?.semantics?.bin === true,
    status: status?.label ?? "",
    addresses,
    points,
    people,
    answers,
  };
}
export type MergeSide = Awaited<ReturnType<typeof loadSide>>;

/** Both files, which must be two and live; the kept one is not in the bin. Throws not-found, moved, merge-same, merge-kept-binned. */
export async function loadSides(ctx: Ctx, keptId: string, lostId: string) {
  if (keptId === lostId) throw refused(problem("merge-same", "lostId"));
  const [kept, lost] = await Promise.all([loadSide(ctx, keptId), loadSide(ctx, lostId)]);
  if (kept.binned) throw refused(problem("merge-kept-binned"));
  return { kept, lost };
}

/** Rows that both files hold (MG2). An address that an issued invoice names stays, double or not. */
export async function twinsBetween(ctx: Ctx, lost: MergeSide, kept: MergeSide) {
  const twins = twinsOf(lost, kept);
  const named = await ctx.db
    .selectDistinct({ id: invoice.siteAddressId })
    .from(invoice)
    .where(
      and(
        inIds(
          invoice.siteAddressId,
          twins.address.map(([id]) => id),
        ),
        isNotNull(invoice.issuedAt),
      ),
    );
  const staying = new Set(named.map((row) => row.id));
  return { ...twins, address: twins.address.filter(([id]) => !staying.has(id)) };
}

export interface Collision {
  place: Place;
  twins: Twin[];
}

/** Rows that could not stand twice at one record, at these places. */
export async function collisionsBetween(
  ctx: Ctx,
  places: readonly Place[],
  lostId: string,
  keptId: string,
): Promise<Collision[]> {
  const asked = places.flatMap((place) => [
    ...uniqueWith(place).map((others) => ({ place, others, also: [] as string[] })),
    ...ALIKE.filter(({ table }) => table === place.table).map((alike) => ({ place, ...alike })),
  ]);
  if (asked.length === 0) return [];
  const rows = await ctx.env.DB.batch<{ lost: string; kept: string }>(
    prepared(
      ctx.env.DB,
      asked.map(({ place: { table, column, only }, others, also }) => {
        const key = keyWords(table, column);
        const of = (side: "lost" | "kept") => key.replaceAll(`"${table}".`, `${side}.`);
        const conditions = [...(only ? [only] : []), ...also].flatMap((one) => [
          `lost.${one}`,
          `kept.${one}`,
        ]);
        const same = others.map((other) => `kept."${other}" = lost."${other}"`);
        return statement(
          `select ${of("lost")} as lost, ${of("kept")} as kept from "${table}" lost join "${table}" kept
           on ${[`kept."${column}" = ?2`, ...same].join(" and ")}
           where ${[`lost."${column}" = ?1`, ...conditions].join(" and ")}`,
          lostId,
          keptId,
        );
      }),
    ),
  );
  return asked.flatMap(({ place }, i) => {
    const twins = (rows[i]?.results ?? []).map((row): Twin => [row.lost, row.kept]);
    return twins.length > 0 ? [{ place, twins }] : [];
  });
}

/** How many rows of each place name this client. */
export async function countsOf(ctx: Ctx, clientId: string): Promise<{ table: string; count: number }[]> {
  const places = placesOf("client").filter(({ table }) => table !== "client");
  const rows = await ctx.env.DB.batch<{ n: number }>(
    prepared(
      ctx.env.DB,
      places.map(({ table, column, only }) =>
        statement(
          `select count(*) as n from "${table}" where "${column}" = ?1${only ? ` and ${only}` : ""}`,
          clientId,
        ),
      ),
    ),
  );
  return places
    .map(({ table }, i) => ({ table, count: rows[i]?.results[0]?.n ?? 0 }))
    .filter(({ count }) => count > 0);
}

/** A merge that was made. Throws not-found. */
export async function loadMerge(ctx: Ctx, mergeId: string) {
  const [row] = await ctx.db.select().from(merge).where(eq(merge.id, mergeId)).limit(1);
  if (!row) throw notFound("merge");
  return row;
}

/** The later merge that took the kept record away, if one did: it is undone first (MG4). */
export const mergeOnTop = (ctx: Ctx, row: { winnerId: string; at: number; kind: string; id: string }) =>
  ctx.db
    .select({ name: merge.winnerName })
    .from(merge)
    .where(
      and(
        eq(merge.loserId, row.winnerId),
        sql`${merge.kind} = ${row.kind} and ${merge.undoneAt} is null and ${merge.id} <> ${row.id}`,
      ),
    )
    .limit(1);

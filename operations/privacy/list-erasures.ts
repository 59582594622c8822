import { asc, desc, eq, sql } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { erasure, erasurePurge, erasureTerm } from "~/db/schema/privacy";
import { leftOf } from "~/domain/privacy/erasure";
import { verb } from "../context.server";
import { dueByClient } from "./due";
import { keptKinds } from "./kept";

const PAGE = 50;

/**
 * The register of erasures, the last first, by pages (PV9): what the law still keeps of each, what may go today as
 * nothing of it has to be kept, and what went already (PV15).
 */
export const listErasures = verb("client.erase", async (ctx, asked: { after?: string | undefined } = {}) => {
  const [at, id] = (asked.after ?? "").split("~");
  const rows = await ctx.db
    .select({ line: erasure, dueOn: erasureTerm.dueOn })
    .from(erasure)
    .leftJoin(erasureTerm, eq(erasureTerm.erasureId, erasure.id))
    .where(at && id ? sql`(${erasure.at}, ${erasure.id}) < (${Number(at)}, ${id})` : undefined)
    .orderBy(desc(erasure.at), desc(erasure.id))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const [purges, standing] = await Promise.all([
    ctx.db
      .select()
      .from(erasurePurge)
      .where(
        inIds(
          erasurePurge.erasureId,
          page.map(({ line }) => line.id),
        ),
      )
      .orderBy(asc(erasurePurge.at)),
    dueByClient(
      ctx,
      page.filter(({ dueOn }) => dueOn !== null && dueOn < ctx.today).map(({ line }) => line.clientId),
    ),
  ]);
  const last = rows.length > PAGE ? page.at(-1)?.line : undefined;
  return {
    rows: page.map(({ line }) => {
      const theirs = purges.filter(({ erasureId }) => erasureId === line.id);
      return {
        ...line,
        left: leftOf(
          line.kept,
          theirs.flatMap((one) => one.gone),
        ),
        /** What the law no longer keeps. */
        due: keptKinds(standing.get(line.clientId)?.due ?? []),
        purges: theirs.map(({ at: purgedAt, byName, gone }) => ({ at: purgedAt, byName, gone })),
      };
    }),
    next: last ? `${last.at}~${last.id}` : null,
  };
});
export type ErasureLine = Awaited<ReturnType<typeof listErasures>>["rows"][number];

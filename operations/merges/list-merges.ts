import { and, desc, eq, or, sql } from "drizzle-orm";
import { merge } from "~/db/schema/merges";
import { verb } from "../context.server";

const PAGE = 50;

/** Merges of client files, the last first, by pages: all of them, or those of one client (MG4). */
export const listMerges = verb(
  "client.merge",
  async (ctx, asked: { clientId?: string | undefined; after?: string | undefined } = {}) => {
    const [at, id] = (asked.after ?? "").split("~");
    const rows = await ctx.db
      .select({
        id: merge.id,
        winnerId: merge.winnerId,
        winnerName: merge.winnerName,
        loserName: merge.loserName,
        loserId: merge.loserId,
        at: merge.at,
        byName: merge.byName,
        undoneAt: merge.undoneAt,
        leftAlone: merge.leftAlone,
      })
      .from(merge)
      .where(
        and(
          eq(merge.kind, "client"),
          asked.clientId
            ? or(eq(merge.winnerId, asked.clientId), eq(merge.loserId, asked.clientId))
            : undefined,
          at && id ? sql`(${merge.at}, ${merge.id}) < (${Number(at)}, ${id})` : undefined,
        ),
      )
      .orderBy(desc(merge.at), desc(merge.id))
      .limit(PAGE + 1);
    const page = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? page.at(-1) : undefined;
    return {
      rows: page.map(({ leftAlone, ...row }) => ({ ...row, kept: leftAlone?.length ?? 0 })),
      next: last ? `${last.at}~${last.id}` : null,
    };
  },
);
export type MadeMerge = Awaited<ReturnType<typeof listMerges>>["rows"][number];

import { and, eq, isNull, sql } from "drizzle-orm";
import { prepared, type Statement, statement } from "~/db/batch";
import { timelineEntry } from "~/db/schema/clients";
import { merge, type Overwritten } from "~/db/schema/merges";
import { viewerKey } from "~/domain/access/permissions";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { loadMerge, mergeOnTop } from "./load";
import { BEHIND, movedBack, restored } from "./moving";
import { givenBack } from "./overwriting";
import { type Place, placesOf } from "./places";

/**
 * Makes two files again of the one that a merge made, however long after (MG4). Returns what could not be given back,
 * because somebody changed it since. Throws merge-undone, and merge-on-top while the kept file was merged itself.
 */
export const undoMerge = verb("client.merge", async (ctx, mergeId: string): Promise<Overwritten[]> => {
  const row = await loadMerge(ctx, mergeId);
  if (row.undoneAt !== null) throw refused(problem("merge-undone"));
  const [above] = await mergeOnTop(ctx, row);
  if (above) throw refused(problem("merge-on-top", undefined, { name: above.name }));
  const leftAlone = await changedSince(ctx, row.overwritten);
  const back = row.overwritten.filter((one) => !leftAlone.includes(one));
  const ids = [row.winnerId, row.loserId];
  await ctx.commit({
    guards: [
      must(
        "merge stands",
        sql`exists(select 1 from ${merge} where ${merge.id} = ${mergeId} and ${merge.undoneAt} is null)`,
      ),
    ],
    writes: [
      ctx.db
        .update(merge)
        .set({ undoneAt: ctx.now, undoneBy: viewerKey(ctx.viewer), leftAlone })
        .where(and(eq(merge.id, mergeId), isNull(merge.undoneAt))),
      ...["address", "contact_point", "interlocutor"].map((table) =>
        statement(
          `update "${table}" set position = position - ?3 where client_id = ?1 and position >= ?3 and id in (select key from merge_move where merge_id = ?2 and place = '${table}.client_id')`,
          row.winnerId,
          mergeId,
          BEHIND,
        ),
      ),
      ...(await turnedBack(ctx, mergeId, placesOf("client"), row.winnerId)),
      // The lost file's own columns first: a code is worn by one client at a time.
      ...givenBack(
        [...back].toSorted((a, b) => Number(b.key === row.winnerId) - Number(a.key === row.winnerId)),
      ),
      statement(
        "update client set version = version + 1, updated_at = ?2 where id in (select value from json_each(?1))",
        JSON.stringify(ids),
        ctx.now,
      ),
      ctx.db.delete(timelineEntry).where(eq(timelineEntry.id, mergeId)),
    ],
    change: { kind: "client", id: row.winnerId, action: "merge-undone", after: { merge: mergeId } },
    others: [{ kind: "client", id: row.loserId, action: "merge-undone", after: { merge: mergeId } }],
    event: {
      name: "changed",
      subjectId: row.winnerId,
      topics: ["clients", ...ids.map((id) => `client:${id}`)],
    },
  });
  return leftAlone;
});

/** What no longer stands as the merge left it. */
async function changedSince(ctx: Ctx, rows: readonly Overwritten[]): Promise<Overwritten[]> {
  if (rows.length === 0) return [];
  const answers = await ctx.env.DB.batch<{ same: number }>(
    prepared(
      ctx.env.DB,
      rows.map(({ table, key, column, after }) =>
        statement(`select "${column}" is ?2 as same from "${table}" where id = ?1`, key, after),
      ),
    ),
  );
  return rows.filter((_, i) => answers[i]?.results[0]?.same !== 1);
}

/** References back to the lost record at the `direct` places, doubles back where they were, then what named the doubles. */
export async function turnedBack(
  ctx: Ctx,
  mergeId: string,
  direct: readonly Place[],
  winnerId: string,
): Promise<Statement[]> {
  const [places, drops] = await ctx.env.DB.batch<{ name: string }>(
    prepared(ctx.env.DB, [
      statement("select distinct place as name from merge_move where merge_id = ?1", mergeId),
      statement("select distinct from_table as name from merge_drop where merge_id = ?1", mergeId),
    ]),
  );
  const named = (places?.results ?? []).map(({ name }): Place => {
    const [table = "", column = ""] = name.split(".");
    return { table, column };
  });
  const isDirect = (place: Place) =>
    direct.some((one) => one.table === place.table && one.column === place.column);
  const tables = (drops?.results ?? []).map(({ name }) => name);
  return [
    ...named.filter(isDirect).map((place) => movedBack(mergeId, place, winnerId)),
    // Those that others name come first.
    ...tables
      .toSorted((a, b) => Number(b in FIRST) - Number(a in FIRST))
      .map((one) => restored(mergeId, one)),
    ...named.filter((place) => !isDirect(place)).map((place) => movedBack(mergeId, place, null)),
  ];
}

const FIRST: Record<string, true> = { address: true, interlocutor: true, file_folder: true };

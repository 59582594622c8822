import { and, eq, isNull, sql } from "drizzle-orm";
import { merge } from "~/db/schema/merges";
import { choice } from "~/db/schema/settings";
import { viewerKey } from "~/domain/access/permissions";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { must } from "../guards";
import { notFound, refused } from "../refusals";
import { choiceEvent, loadList, mustHold } from "../settings/choice-list";
import { loadMerge, mergeOnTop } from "./load";
import { givenBack } from "./overwriting";
import { turnedBack } from "./undo-merge";

/** Gives an entry of a list its place back, where it was used before the merge (MG9). Throws merge-undone, merge-on-top. */
export const undoEntriesMerge = verb("choice.manage", async (ctx, mergeId: string): Promise<void> => {
  const row = await loadMerge(ctx, mergeId);
  if (row.kind === "client") throw notFound("merge");
  if (row.undoneAt !== null) throw refused(problem("merge-undone"));
  const [above] = await mergeOnTop(ctx, row);
  if (above) throw refused(problem("merge-on-top", undefined, { name: above.name }));
  const rows = await listOf(ctx, row.loserId);
  const back = rows.map((one) => (one.id === row.loserId ? { ...one, archivedAt: null } : one));
  if (rows.length > 0) mustHold(back);
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
        .set({ undoneAt: ctx.now, undoneBy: viewerKey(ctx.viewer), leftAlone: [] })
        .where(and(eq(merge.id, mergeId), isNull(merge.undoneAt))),
      ...(await turnedBack(ctx, mergeId, [], "")),
      ...givenBack(row.overwritten),
      ctx.db.update(choice).set({ version: sql`version + 1` }).where(eq(choice.id, row.loserId)),
    ],
    change: { kind: "choice", id: row.loserId, action: "merge-undone", after: { label: row.loserName } },
    event: choiceEvent(row.loserId),
  });
});

/** The list that this entry belongs to; none for words that are in no list. */
async function listOf(ctx: Ctx, choiceId: string) {
  const [row] = await ctx.db.select({ list: choice.list }).from(choice).where(eq(choice.id, choiceId));
  return row ? loadList(ctx, row.list) : [];
}

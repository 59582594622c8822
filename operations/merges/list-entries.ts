import { and, desc, ne } from "drizzle-orm";
import { merge } from "~/db/schema/merges";
import { listTitle, type MergedList } from "~/domain/merges/lists";
import { verb } from "../context.server";
import { entriesOf } from "./entries";

/** A list as one tidies it: its entries with how often each is used, and the merges made in lists, the last first. */
export const listEntries = verb("choice.manage", async (ctx, list: MergedList) => {
  const [entries, made] = await Promise.all([
    entriesOf(ctx, list),
    ctx.db
      .select({
        id: merge.id,
        winnerName: merge.winnerName,
        loserName: merge.loserName,
        at: merge.at,
        byName: merge.byName,
        undoneAt: merge.undoneAt,
      })
      .from(merge)
      .where(and(ne(merge.kind, "client")))
      .orderBy(desc(merge.at), desc(merge.id))
      .limit(30),
  ]);
  return { list, title: listTitle(list), entries, made };
});

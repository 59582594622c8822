import { eq, sql } from "drizzle-orm";
import { merge } from "~/db/schema/merges";
import { choice } from "~/db/schema/settings";
import { viewerKey } from "~/domain/access/permissions";
import type { MergeEntriesForm } from "~/domain/merges/lists";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { refused } from "../refusals";
import { choiceEvent, listUnchanged, loadList, mustHold } from "../settings/choice-list";
import { entriesOf, heldBy, placesOfList } from "./entries";
import { collisionsBetween } from "./load";
import { dropped, keyWords, moved } from "./moving";

/**
 * Lets one entry of a list take the place of another everywhere it is used, and takes the other out of the list (MG9).
 * Statuses keep their rules: nothing is merged into the bin, and the bin into nothing. Returns the merge, for the undo.
 */
export const mergeEntries = verb(
  "choice.manage",
  async (ctx, form: MergeEntriesForm): Promise<{ id: string; count: number }> => {
    const { list } = form;
    const entries = await entriesOf(ctx, list);
    const [lose, keep] = [form.lose, form.keep].map((key) => entries.find((one) => one.key === key));
    if (!lose) throw refused(problem("choice-unknown", "lose"));
    if (!keep || keep.archived) throw refused(problem("choice-unknown", "keep"));
    if (lose.bin || keep.bin) throw refused(problem("merge-of-bin", lose.bin ? "lose" : "keep"));
    const id = ctx.newId();
    const [from, to] = [heldBy(list, lose), heldBy(list, keep)];
    const rows = list === "supplier" ? [] : await loadList(ctx, list);
    const row = rows.find((one) => one.id === lose.key && one.archivedAt === null);
    if (row) mustHold(rows.map((one) => (one.id === row.id ? { ...one, archivedAt: ctx.now } : one)));
    await ctx.commit({
      guards: list === "supplier" ? [] : [listUnchanged(list, rows)],
      writes: [
        ctx.db.insert(merge).values({
          id,
          kind: list === "supplier" ? "supplier" : "choice",
          winnerId: keep.key,
          loserId: lose.key,
          winnerName: keep.label,
          loserName: lose.label,
          at: ctx.now,
          by: viewerKey(ctx.viewer),
          byName: ctx.viewer.kind === "staff" ? ctx.viewer.name : "",
          overwritten: row
            ? [{ table: "choice", key: row.id, column: "archived_at", before: null, after: ctx.now }]
            : [],
        }),
        ...(await doubles(ctx, id, form, from, to)),
        ...placesOfList(list).flatMap((place) => moved(id, place, from, to)),
        ...(row
          ? [
              ctx.db
                .update(choice)
                .set({ archivedAt: ctx.now, version: sql`version + 1` })
                .where(eq(choice.id, row.id)),
            ]
          : []),
      ],
      change: {
        kind: "choice",
        id: lose.key,
        action: "merged-into",
        before: { label: lose.label },
        after: { label: keep.label, list },
      },
      event: choiceEvent(lose.key),
    });
    return { id, count: lose.count };
  },
);

/** A record that has both entries keeps one: the other row is dropped first. */
async function doubles(ctx: Ctx, id: string, { list }: MergeEntriesForm, from: string, to: string) {
  const collisions = await collisionsBetween(ctx, placesOfList(list), from, to);
  return collisions.flatMap(({ place: { table, column }, twins }) =>
    dropped(
      id,
      table,
      `"${column}" = ?2 ->> 'from' and ${keyWords(table, column)} in (select value from json_each(?2, '$.keys'))`,
      JSON.stringify({ from, keys: twins.map(([key]) => key) }),
    ),
  );
}

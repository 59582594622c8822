import { eq } from "drizzle-orm";
import { choice } from "~/db/schema/settings";
import { verb } from "../context.server";
import { choiceEvent, listUnchanged, loadChoice, loadList, mustHold } from "./choice-list";

/** Takes an entry out of the list; records that use it keep it. Throws C11, C12. */
export const archiveChoice = verb("choice.manage", async (ctx, id: string): Promise<void> => {
  const row = await loadChoice(ctx, id);
  if (row.archivedAt !== null) return;
  const rows = await loadList(ctx, row.list);
  mustHold(rows.map((other) => (other.id === id ? { ...other, archivedAt: ctx.now } : other)));
  await ctx.commit({
    guards: [listUnchanged(row.list, rows)],
    writes: [
      ctx.db
        .update(choice)
        .set({ archivedAt: ctx.now, version: row.version + 1 })
        .where(eq(choice.id, id)),
    ],
    change: { kind: "choice", id, action: "archived", after: { list: row.list, label: row.label } },
    event: choiceEvent(id),
  });
});

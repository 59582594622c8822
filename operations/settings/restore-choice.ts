import { eq } from "drizzle-orm";
import { choice } from "~/db/schema/settings";
import { verb } from "../context.server";
import { choiceEvent, listUnchanged, loadChoice, loadList, mustHold } from "./choice-list";

/** Puts an archived entry back into its list. Throws C10, C11. */
export const restoreChoice = verb("choice.manage", async (ctx, id: string): Promise<void> => {
  const row = await loadChoice(ctx, id);
  if (row.archivedAt === null) return;
  const rows = await loadList(ctx, row.list);
  mustHold(rows.map((other) => (other.id === id ? { ...other, archivedAt: null } : other)));
  await ctx.commit({
    guards: [listUnchanged(row.list, rows)],
    writes: [
      ctx.db
        .update(choice)
        .set({ archivedAt: null, version: row.version + 1 })
        .where(eq(choice.id, id)),
    ],
    change: { kind: "choice", id, action: "restored", after: { list: row.list, label: row.label } },
    event: choiceEvent(id),
  });
});

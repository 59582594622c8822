import { eq } from "drizzle-orm";
import { choice } from "~/db/schema/settings";
import type { ChoiceList } from "~/domain/company/choices";
import { fold } from "~/domain/search/fold";
import { verb } from "../context.server";
import { type ChoiceRow, choiceEvent, listUnchanged, loadList, mustHold } from "./choice-list";

/** Adds an entry at the end of a list; one that was archived under this label comes back. Throws C10. */
export const addChoice = verb(
  "choice.manage",
  async (ctx, input: { list: ChoiceList; label: string }): Promise<{ id: string }> => {
    const rows = await loadList(ctx, input.list);
    const archived = rows.find((row) => row.archivedAt !== null && fold(row.label) === fold(input.label));
    const last = Math.max(0, ...rows.filter((row) => !row.semantics?.bin).map((row) => row.position));
    const row: ChoiceRow = {
      id: archived?.id ?? ctx.newId(),
      list: input.list,
      label: input.label,
      position: last + 1,
      colour: archived?.colour ?? "slate",
      semantics:
        archived?.semantics ??
        (input.list === "client-status" ? { sellable: true, searchable: true, bin: false } : null),
      archivedAt: null,
      version: (archived?.version ?? 0) + 1,
    };
    mustHold([...rows.filter((other) => other.id !== row.id), row]);
    await ctx.commit({
      guards: [listUnchanged(input.list, rows)],
      writes: [
        archived
          ? ctx.db
              .update(choice)
              .set({ label: row.label, archivedAt: null, position: row.position, version: row.version })
              .where(eq(choice.id, row.id))
          : ctx.db.insert(choice).values(row),
      ],
      change: {
        kind: "choice",
        id: row.id,
        action: archived ? "restored" : "created",
        after: { list: row.list, label: row.label },
      },
      event: choiceEvent(row.id),
    });
    return { id: row.id };
  },
);

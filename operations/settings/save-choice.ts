import { eq } from "drizzle-orm";
import { choice } from "~/db/schema/settings";
import type { StatusSemantics } from "~/domain/company/choices";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { changedOnly } from "./changed-only";
import { choiceEvent, listUnchanged, loadChoice, loadList, mustHold } from "./choice-list";

/**
 * Renames an entry, gives it a colour, and says what a status allows. `version` is the entry that the person saw: when
 * somebody changed it meanwhile it is a conflict. Throws C10, C11.
 */
export const saveChoice = verb(
  "choice.manage",
  async (
    ctx,
    id: string,
    input: { label: string; version: number; colour?: string; semantics?: StatusSemantics },
  ): Promise<void> => {
    const row = await loadChoice(ctx, id);
    const columns = {
      label: input.label,
      ...(input.colour ? { colour: input.colour } : {}),
      ...(row.semantics && input.semantics ? { semantics: input.semantics } : {}),
    };
    const change = changedOnly(row, columns);
    if (!change) return;
    const rows = await loadList(ctx, row.list);
    mustHold(rows.map((other) => (other.id === id ? { ...other, ...columns } : other)));
    await ctx.commit({
      guards: [listUnchanged(row.list, rows), unchanged(choice, id, input.version)],
      writes: [
        ctx.db
          .update(choice)
          .set({ ...columns, version: input.version + 1 })
          .where(eq(choice.id, id)),
      ],
      change: { kind: "choice", id, action: "changed", ...change },
      event: choiceEvent(id),
    });
  },
);

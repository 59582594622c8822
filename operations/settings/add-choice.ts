import type { ChoiceList } from "~/domain/company/choices";
import { verb } from "../context.server";
import { choiceAdded, choiceEvent } from "./choice-list";

/** Adds an entry at the end of a list; one that was archived under this label comes back. Throws C10. */
export const addChoice = verb(
  "choice.manage",
  async (ctx, input: { list: ChoiceList; label: string }): Promise<{ id: string }> => {
    const { row, guard, write, change } = await choiceAdded(ctx, input);
    await ctx.commit({ guards: [guard], writes: [write], change, event: choiceEvent(row.id) });
    return { id: row.id };
  },
);

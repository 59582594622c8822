import { statement } from "~/db/batch";
import type { ChoiceList } from "~/domain/company/choices";
import { verb } from "../context.server";
import { conflict } from "../refusals";
import { choiceEvent, loadList } from "./choice-list";

/**
 * Gives the living entries of a list the order of `ids`. Throws conflict when the ids are not exactly those of the
 * list: somebody added or archived an entry meanwhile.
 */
export const orderChoices = verb(
  "choice.manage",
  async (ctx, input: { list: ChoiceList; ids: string[] }): Promise<void> => {
    const living = (await loadList(ctx, input.list)).filter((row) => row.archivedAt === null);
    const same =
      new Set(input.ids).size === living.length && living.every((row) => input.ids.includes(row.id));
    if (!same || input.ids.length !== living.length) throw conflict();
    const labels = (ids: string[]) => ids.map((id) => living.find((row) => row.id === id)?.label ?? "");
    await ctx.commit({
      writes: [
        statement(
          "update choice set position = (select key + 1 from json_each(?1) where value = choice.id) where id in (select value from json_each(?1))",
          JSON.stringify(input.ids),
        ),
      ],
      change: {
        kind: "choice",
        id: input.list,
        action: "ordered",
        before: { order: labels(living.map((row) => row.id)) },
        after: { order: labels(input.ids) },
      },
      event: choiceEvent(input.list),
    });
  },
);

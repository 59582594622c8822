import { sql } from "drizzle-orm";
import { statement } from "~/db/batch";
import type { ChoiceList } from "~/domain/company/choices";
import { verb } from "../context.server";
import { must } from "../guards";
import { conflict } from "../refusals";
import { choiceEvent, loadList } from "./choice-list";

/**
 * Gives the living entries of a list the order of `ids`. `was` is the order that the person saw: when somebody moved,
 * added or took out an entry meanwhile it is a conflict; asked again, it is done already.
 */
export const orderChoices = verb(
  "choice.manage",
  async (ctx, input: { list: ChoiceList; ids: string[]; was: string[] }): Promise<void> => {
    const living = (await loadList(ctx, input.list)).filter((row) => row.archivedAt === null);
    if (living.map((row) => row.id).join() === input.ids.join()) return;
    if (input.ids.toSorted().join() !== input.was.toSorted().join()) throw conflict();
    const labels = (ids: string[]) => ids.map((id) => living.find((row) => row.id === id)?.label ?? "");
    await ctx.commit({
      guards: [
        must(
          "order unchanged",
          sql`coalesce((select group_concat(id, ',') from (select id from choice where list = ${input.list} and archived_at is null order by position, label)), '') = ${input.was.join(",")}`,
        ),
      ],
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
        before: { order: labels(input.was) },
        after: { order: labels(input.ids) },
      },
      event: choiceEvent(input.list),
    });
  },
);

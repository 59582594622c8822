import { sql } from "drizzle-orm";
import { statement } from "~/db/batch";
import type { Subject } from "~/domain/questions/question";
import { verb } from "../context.server";
import { must } from "../guards";
import { conflict } from "../refusals";
import { questionEvent, questionsOf } from "./load";

/**
 * Gives the living questions of a subject the order of `ids`. `was` is the order that the person saw: when somebody
 * moved, added or took one out meanwhile it is a conflict; asked again, it is done already.
 */
export const orderQuestions = verb(
  "choice.manage",
  async (ctx, input: { subject: Subject; ids: string[]; was: string[] }): Promise<void> => {
    const living = await questionsOf(ctx, input.subject);
    if (living.map((row) => row.id).join() === input.ids.join()) return;
    if (input.ids.toSorted().join() !== input.was.toSorted().join()) throw conflict();
    const labels = (ids: string[]) => ids.map((id) => living.find((row) => row.id === id)?.label ?? "");
    await ctx.commit({
      guards: [
        must(
          "order unchanged",
          sql`coalesce((select group_concat(id, ',') from (select id from question where subject = ${input.subject} and archived_at is null order by position, id)), '') = ${input.was.join(",")}`,
        ),
      ],
      writes: [
        statement(
          "update question set position = (select key + 1 from json_each(?1) where value = question.id) where id in (select value from json_each(?1))",
          JSON.stringify(input.ids),
        ),
      ],
      change: {
        kind: "question",
        id: input.subject,
        action: "ordered",
        before: { order: labels(input.was) },
        after: { order: labels(input.ids) },
      },
      event: questionEvent(input.subject),
    });
  },
);

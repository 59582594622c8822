import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { choice } from "~/db/schema/settings";
import { conditions, type Subject } from "~/domain/questions/question";
import { verb } from "../context.server";
import { loadQuestion, questionsOf } from "./load";
import { STORES } from "./stores";

/** A question as its form shows it, with those it may depend on; a new one of `subject` when no id is given. */
export const getQuestion = verb("choice.manage", async (ctx, id: string | null, subject?: Subject) => {
  const row = id ? await loadQuestion(ctx, id) : null;
  const about = row?.subject ?? subject ?? "client";
  const { name } = STORES[about];
  const [others, types, [answers]] = await ctx.db.batch([
    questionsOf(ctx, about),
    ctx.db
      .select({ id: choice.id, label: choice.label })
      .from(choice)
      .where(and(eq(choice.list, "ouvrage-type"), isNull(choice.archivedAt)))
      .orderBy(asc(choice.position), asc(choice.label)),
    ctx.db
      .select({
        n: sql<number>`(select count(*) from ${sql.raw(name)} where question_id = ${id ?? ""})`.as("n"),
      })
      .from(choice)
      .limit(1),
  ]);
  return {
    question: row,
    subject: about,
    types: about === "ouvrage" ? types : [],
    answered: answers?.n ?? 0,
    sections: [...new Set(others.map((one) => one.section).filter(Boolean))],
    whens: others
      .filter((one) => one.id !== id)
      .flatMap((one) =>
        conditions(one).map((is) => ({ value: `${one.id}=${is}`, label: `${one.label} : ${is}` })),
      ),
  };
});

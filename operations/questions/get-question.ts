import { conditions } from "~/domain/questions/question";
import { verb } from "../context.server";
import { loadQuestion, questionsOf } from "./load";

/** A question as its form shows it, with those it may depend on; a new one when no id is given. */
export const getQuestion = verb("choice.manage", async (ctx, id: string | null) => {
  const row = id ? await loadQuestion(ctx, id) : null;
  const others = await questionsOf(ctx, row?.subject ?? "client");
  return {
    question: row,
    sections: [...new Set(others.map((one) => one.section).filter(Boolean))],
    whens: others
      .filter((one) => one.id !== id)
      .flatMap((one) =>
        conditions(one).map((is) => ({ value: `${one.id}=${is}`, label: `${one.label} : ${is}` })),
      ),
  };
});

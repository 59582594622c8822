import type { ListName } from "~/domain/lists/column";
import type { UndoForm } from "~/domain/lists/together";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { giving, settableOf, standing, takes } from "./standing";

/**
 * Gives back to rows what they had before a change together (LI11); those that somebody changed since keep what they
 * have. Returns how many went back. Throws choice-unknown for a value that rows can't have had.
 */
export const undoTogether = verb("client.read", async (ctx, list: ListName, form: UndoForm) => {
  const asked = await settableOf(ctx, list, form.key);
  const before = new Map(form.had.map(([n, version, was]) => [n, { version, was }]));
  if (![...before.values()].every(({ was }) => takes(asked.settable, asked.offered, was, true)))
    throw refused(problem("choice-unknown", "value"));
  const rows = (await standing(ctx, asked, [...before.keys()])).filter(
    (row) => row.was === form.value && row.version === before.get(row.n)?.version,
  );
  await giving(ctx, asked, rows, (row) => before.get(row.n)?.was ?? "");
  return { count: rows.length };
});

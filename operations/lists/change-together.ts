import type { ListName } from "~/domain/lists/column";
import type { HadRow, TogetherForm } from "~/domain/lists/together";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { refused } from "../refusals";
import { checkedSeen, giving, settableOf, standing, takes } from "./standing";

/**
 * Gives one value to many rows of a list at once (LI11): all of them or none. Rows that have it already, or may not
 * take it, stay as they are. Returns what those that changed had, for `undoTogether`. Throws choice-unknown; a row
 * that somebody changes meanwhile is a conflict.
 */
export const changeTogether = verb("client.read", async (ctx, list: ListName, form: TogetherForm) => {
  const asked = await settableOf(ctx, list, form.key);
  if (!takes(asked.settable, asked.offered, form.value)) throw refused(problem("choice-unknown", "value"));
  await checkedSeen(ctx, asked.source, form.seen);
  const rows = (await standing(ctx, asked, form.rows)).filter((row) => row.was !== form.value);
  await giving(ctx, asked, rows, () => form.value);
  return { count: rows.length, had: rows.map((row): HadRow => [row.n, row.version + 1, row.was]) };
});

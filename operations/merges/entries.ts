import { prepared, statement } from "~/db/batch";
import type { ChoiceList } from "~/domain/company/choices";
import { wordKey, wordOf } from "~/domain/merges/lists";
import type { Ctx } from "../context.server";
import { loadList } from "../settings/choice-list";
import { type Place, placesOf } from "./places";

/** Lists whose records hold the words themselves, and where. Lines of documents stay as they were written. */
export const WORD_PLACES: Partial<Record<ChoiceList | "supplier", Place[]>> = {
  civility: [
    { table: "client", column: "civility", only: "civility <> ''" },
    { table: "interlocutor", column: "civility", only: "civility <> ''" },
  ],
  unit: [{ table: "article", column: "unit" }],
  supplier: [{ table: "article", column: "supplier", only: "supplier <> ''" }],
};

export interface Entry {
  /** Id of the choice; for a word that is in no list, the word behind a sign. */
  key: string;
  label: string;
  archived: boolean;
  bin: boolean;
  /** Records that use it. */
  count: number;
}

/** Every entry of a list with how often it is used; words that records hold and the list does not are entries too (MG9). */
export async function entriesOf(ctx: Ctx, list: ChoiceList | "supplier"): Promise<Entry[]> {
  const choices = list === "supplier" ? [] : await loadList(ctx, list);
  const words = WORD_PLACES[list];
  const counts = words
    ? await wordsUsed(ctx, words)
    : await choicesUsed(
        ctx,
        choices.map((one) => one.id),
      );
  const entries = choices.map((one) => ({
    key: one.id,
    label: one.label,
    archived: one.archivedAt !== null,
    bin: one.semantics?.bin === true,
    count: counts.get(words ? one.label : one.id) ?? 0,
  }));
  const known = new Set(choices.map((one) => one.label));
  const free = words ? [...counts].filter(([word]) => !known.has(word)) : [];
  return [
    ...entries,
    ...free
      .map(([word, count]) => ({ key: wordKey(word), label: word, archived: false, bin: false, count }))
      .toSorted((a, b) => a.label.localeCompare(b.label, "fr")),
  ];
}

async function wordsUsed(ctx: Ctx, places: Place[]): Promise<Map<string, number>> {
  const answers = await ctx.env.DB.batch<{ word: string; n: number }>(
    prepared(
      ctx.env.DB,
      places.map(({ table, column, only }) =>
        statement(
          `select "${column}" as word, count(*) as n from "${table}"${only ? ` where ${only}` : ""} group by "${column}"`,
        ),
      ),
    ),
  );
  const counts = new Map<string, number>();
  for (const { word, n } of answers.flatMap((one) => one.results))
    if (word) counts.set(word, (counts.get(word) ?? 0) + n);
  return counts;
}

async function choicesUsed(ctx: Ctx, ids: readonly string[]): Promise<Map<string, number>> {
  const places = placesOf("choice");
  const answers = await ctx.env.DB.batch<{ id: string; n: number }>(
    prepared(
      ctx.env.DB,
      places.map(({ table, column }) =>
        statement(
          `select asked.value as id, (select count(*) from "${table}" where "${column}" = asked.value) as n from json_each(?1) asked`,
          JSON.stringify(ids),
        ),
      ),
    ),
  );
  const counts = new Map<string, number>();
  for (const { id, n } of answers.flatMap((one) => one.results)) counts.set(id, (counts.get(id) ?? 0) + n);
  return counts;
}

/** What records hold for this entry: its word, or the id of the choice. */
export const heldBy = (list: ChoiceList | "supplier", entry: Entry): string =>
  list in WORD_PLACES ? (wordOf(entry.key) ?? entry.label) : entry.key;

/** The columns that hold entries of this list. */
export const placesOfList = (list: ChoiceList | "supplier"): Place[] =>
  WORD_PLACES[list] ?? placesOf("choice");

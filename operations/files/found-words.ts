import { sql } from "drizzle-orm";
import { type Found, foundParts, MARKS } from "~/domain/files/find";
import type { Ctx } from "../context.server";

const WORDS_AROUND = 16;

/** What stands around the words found in the text of these files; nothing for those found by their name or a tag. */
export async function foundWords(
  ctx: Ctx,
  ids: readonly string[],
  words: string,
): Promise<Map<string, Found[]>> {
  const [open, close] = MARKS;
  const rows = await ctx.db.all<{ id: string; text: string }>(
    // Each file of the page by its own row of the index: the words of all others are not read.
    sql`select t.file_id as id, snippet(file_words, 1, ${open}, ${close}, '…', ${WORDS_AROUND}) as text from json_each(${JSON.stringify(ids)}) as asked cross join file_text t on t.file_id = asked.value cross join file_words on file_words.rowid = t.id where file_words match ${words}`,
  );
  return new Map(rows.map(({ id, text }) => [id, foundParts(text)]));
}

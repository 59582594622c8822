import { prepared, statement } from "~/db/batch";
import { fold } from "~/domain/search/fold";
import type { Ctx } from "../context.server";
import { THESE } from "./erased-scope";

/** Where the search learned words from: what it holds of them, and what left its sight since (a file that was merged). */
const LEARNED = [
  `select words from search_doc where client_id in ${THESE}`,
  `select concat_ws(' ', first_name, last_name, company_name, display_name) as words from client where id in ${THESE}`,
  `select concat_ws(' ', label, street, complement, city) as words from address where client_id in ${THESE}`,
  `select concat_ws(' ', name, serial_number, notes) as words from ouvrage where client_id in ${THESE}`,
  `select concat_ws(' ', first_name, last_name, function) as words from interlocutor where client_id in ${THESE}`,
  `select concat_ws(' ', name, folder) as words from file where owner_kind = 'client' and owner_id in ${THESE}`,
  `select name as words from file_folder where owner_kind = 'client' and owner_id in ${THESE}`,
];

/** Words that the search may have learned from these clients, as it keeps them: without case or accents, of 4 to 30 letters. */
export async function wordsOf(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const answers = await ctx.env.DB.batch<{ words: string }>(
    prepared(
      ctx.env.DB,
      LEARNED.map((question) => statement(question, JSON.stringify(ids))),
    ),
  );
  const words = answers.flatMap(({ results }) =>
    results.flatMap((row) => fold(row.words ?? "").split(/[^a-z]+/)),
  );
  return [...new Set(words)].filter((word) => word.length >= 4 && word.length <= 30);
}

import { type SQL, sql } from "drizzle-orm";
import { wordsAsked } from "~/domain/files/find";
import type { OurKind } from "~/domain/files/folders";
import type { Ctx } from "../context.server";
import { mayRead } from "../files/load";
import { ourKindsInSight } from "../files/scope";
import type { SearchResult } from "./found";

/** Documents that say the words, newest first, among which those in sight are looked for. */
const AMONG = 1000;
/** Words of a document shown around what was found. */
const AROUND = 14;
const START = "\u0002";
const END = "\u0003";

interface Row {
  id: string;
  owner: "client" | "library" | OurKind;
  name: string;
  clientId: string | null;
  of: string;
  snippet: string;
}

/**
 * Documents of the holders that say these words inside (027), newest first: a client's own and the library's, and
 * ours as far as this viewer sees what they belong to. A thing that the search does not find hides its documents too.
 * `known` are files found by their name already.
 */
export async function wordsInside(
  ctx: Ctx,
  typed: string,
  most: number,
  known: ReadonlySet<string>,
): Promise<{ results: SearchResult[]; more: boolean }> {
  const words = wordsAsked(typed);
  if (words === null || !ctx.can("file.read")) return { results: [], more: false };
  const kinds = [
    ...(["client", "library"] as const).filter((kind) => mayRead(ctx, kind)),
    ...ourKindsInSight(ctx),
  ];
  const rows = await ctx.db.all<Row>(sql`
    select f.id, f.owner_kind as owner, f.name, coalesce(r.client_id, s.client_id) as clientId, coalesce(s.title, '') as "of",
      (select snippet(file_words, 1, ${START}, ${END}, '…', ${sql.raw(String(AROUND))}) from file_words where file_words match ${words} and rowid = t.id) as snippet
    from (select rowid as id from file_words where file_words match ${words} order by rowid desc limit ${sql.raw(String(AMONG))}) w
      cross join file_text t on t.id = w.id cross join file f on f.id = t.file_id
      left join filled_form r on f.owner_kind = 'report' and r.id = f.owner_id
      left join search_doc s on s.kind = ${KIND} and s.subject_id = ${SUBJECT}
    where f.binned_at is null and f.owner_kind in (select value from json_each(${JSON.stringify(kinds)}))
      and (s.rowid is not null or f.owner_kind = 'library')
      and (f.owner_kind <> 'report' or f.content_type = 'application/pdf')
      and f.id not in (select value from json_each(${JSON.stringify([...known])}))
    order by t.id desc limit ${most + 1}`);
  const said = rows.filter(({ snippet }) => snippet.includes(START));
  return {
    results: said.slice(0, most).map((row) => resultOf(row, typed)),
    more: said.length > most,
  };
}

/** What must be found itself for its documents to be: a report is its client's. */
const KIND: SQL = sql`iif(f.owner_kind = 'report', 'client', f.owner_kind)`;
const SUBJECT: SQL = sql`coalesce(r.client_id, f.owner_id)`;

function resultOf({ id, owner, name, clientId, of, snippet }: Row, typed: string): SearchResult {
  const holder = owner === "library" ? "/reglages/bibliotheque" : `/clients/${clientId}/documents`;
  const said = snippet.replaceAll(END, START).split(START);
  return {
    kind: "inside",
    id,
    clientId,
    title: name,
    detail: of,
    // The holder finds the same words, so the document is on its page.
    href: `${holder}?q=${encodeURIComponent(typed)}&fichier=${id}`,
    said,
  };
}

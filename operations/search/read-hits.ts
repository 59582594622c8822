import { type SQL, sql } from "drizzle-orm";
import type { searchDoc } from "~/db/schema/search";
import type { Day } from "~/domain/calendar/day";
import type { Cents } from "~/domain/money/money";
import { creditedOf, paidOf } from "../billing/load";
import type { Ctx } from "../context.server";

/** Where an issued invoice stands, asked with the rest: due day, claim, paid, credited. */
const STANDING = sql`(
  select json_array("invoice"."due_on", "invoice"."gross_cents", ${paidOf}, ${creditedOf}) from invoice
  where "invoice"."id" = d.subject_id and "invoice"."issued_at" is not null)`;
type Standing = [dueOn: Day | null, gross: Cents, paid: Cents, credited: Cents];

/** What became of a quote: when it was sent, signed, refused, and until when it stands. */
const OFFER = sql`(
  select json_array(q.sent_at, q.accepted_at, q.refused_at, q.superseded_at, q.binned_at, q.valid_until, q.first_viewed_at) from quote q where q.id = d.subject_id)`;
export type Offer = [
  sentAt: number | null,
  acceptedAt: number | null,
  refusedAt: number | null,
  supersededAt: number | null,
  binnedAt: number | null,
  validUntil: Day,
  firstViewedAt: number | null,
];

type Doc = typeof searchDoc.$inferSelect;
export type SearchHit = Doc & { standing: Standing | null; offer: Offer | null; place: string | null };

const PLACE = sql`(
  select nullif(concat_ws(', ', nullif(street, ''), nullif(trim(concat_ws(' ', postcode, city)), '')), '')
  from address where client_id = d.client_id order by use <> 'main', position limit 1)`;
const SITE = sql`(
  select nullif(concat_ws(', ', nullif(street, ''), nullif(trim(concat_ws(' ', postcode, city)), '')), '')
  from address where id = (select site_address_id from ouvrage where id = d.subject_id))`;

const COLUMNS = [
  "rowid",
  "kind",
  "subjectId",
  "clientId",
  "title",
  "detail",
  "href",
  "words",
  "parts",
  "rankedAt",
  "amountCents",
  "datedOn",
  "ownerId",
  "standing",
  "offer",
  "place",
] as const satisfies (keyof SearchHit)[];

/**
 * What stands in the index at `place`, of the row `s`. All hits come as one value of JSON: a hundred rows of a dozen
 * columns, taken one by one through D1 and drizzle, cost two milliseconds of each keystroke. `first` names what `place`
 * asks more than once.
 */
export async function readHits(ctx: Ctx, place: SQL, first: SQL = sql``): Promise<SearchHit[]> {
  const [answer] = await ctx.db.all<{ hits: string }>(sql`
    ${first} select json_group_array(json_array(
      d.rowid, d.kind, d.subject_id, d.client_id, d.title, d.detail, d.href, d.words, d.parts, d.ranked_at,
      d.amount_cents, d.dated_on, d.owner_id, case when d.kind = 'invoice' then ${STANDING} end,
      case when d.kind = 'quote' then ${OFFER} end,
      case d.kind when 'client' then ${PLACE} when 'ouvrage' then ${SITE} end)) as hits
    from (select s.* from search_doc s where ${place}) d`);
  const rows = JSON.parse(answer?.hits ?? "[]") as unknown[][];
  return rows.map(
    (row) => Object.fromEntries(COLUMNS.map((key, i) => [key, row[i]])) as unknown as SearchHit,
  );
}

import { statement } from "~/db/batch";
import { type Permission, viewerKey } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";
import { number, type Question, text } from "./question";

const KINDS = {
  client: { right: "client.read", path: "/clients/" },
  quote: { right: "quote.read", path: "/devis/" },
  order: { right: "order.read", path: "/commandes/" },
  invoice: { right: "invoice.read", path: "/factures/" },
} as const satisfies Record<string, { right: Permission; path: string }>;
export type RecentKind = keyof typeof KINDS;

export interface Recent {
  kind: RecentKind;
  id: string;
  href: string;
  at: number;
  /** Of the client. */
  name: string;
  /** Number of the document, or its title while it has none; empty for a client. */
  title: string;
}

/** Only the last thousand acts are looked at: autosaves of one draft are many, the files of a day are few. */
const RECENT = `with acts as (select subject_kind, subject_id, at from audit where viewer = ?1 order by at desc limit 1000),
  r as (select subject_kind as kind, subject_id as id, max(at) as at from acts
    where subject_kind in (select value from json_each(?2)) group by 1, 2 order by 3 desc limit 12)
  select r.kind, r.id, r.at, c.display_name as name, coalesce(q.number, s.number, i.number, nullif(i.title, ''), '') as title
  from r
  left join quote q on r.kind = 'quote' and q.id = r.id
  left join sales_order s on r.kind = 'order' and s.id = r.id
  left join invoice i on r.kind = 'invoice' and i.id = r.id
  join client c on c.id = coalesce(q.client_id, s.client_id, i.client_id, r.id)
  where q.binned_at is null and i.binned_at is null
    and (r.kind <> 'client' or (c.erased_at is null and c.merged_into_id is null))
  order by r.at desc limit 8`;

/** The clients, quotes, orders and invoices that this person worked on last, each once, newest first; a file that was erased or joined another is none. */
export const recentFiles = (ctx: Ctx): Question<Recent[]> => ({
  asks: [
    statement(
      RECENT,
      viewerKey(ctx.viewer),
      JSON.stringify(Object.keys(KINDS).filter((kind) => ctx.can(KINDS[kind as RecentKind].right))),
    ),
  ],
  reads: (rows = []) =>
    rows.map((row) => {
      const kind = text(row.kind) as RecentKind;
      const id = text(row.id);
      return {
        kind,
        id,
        href: KINDS[kind].path + id,
        at: number(row.at),
        name: text(row.name),
        title: text(row.title),
      };
    }),
});

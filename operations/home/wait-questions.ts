import { type Statement, statement } from "~/db/batch";
import { addDays } from "~/domain/calendar/day";
import { SILENCE_DAYS } from "~/domain/quotes/status";
import type { Ctx } from "../context.server";
import type { WaitKind } from "./waits";

const DAY = 86_400_000;
/** Days: a warranty is checked before it ends; a new file is completed. */
const WARRANTY = 30;
const NEW = 30;
/** Rows shown of each kind; all are counted. */
const SHOWN = 5;

/**
 * Columns that every question answers: since is an instant or a civil day; total, how many there are in all, counted
 * apart, so that an index answers it and only the rows shown are read and joined.
 */
const listed = (columns: string, from: string, joins: string, where: string, order: string) =>
  `select ${columns}, (select count(*) from (select 1 from ${from} where ${where})) as total from ${from} ${joins} where ${where} order by ${order} limit ${SHOWN}`;

const clientOf = (alias: string) => `join client c on c.id = ${alias}.client_id`;

const ofQuote = (since: string) =>
  `q.id, coalesce(nullif(q.title, ''), 'Devis ' || q.number) as title, c.display_name as client_name, ${since} as since, q.gross_cents as cents`;
const OPEN_OFFER =
  "q.sent_at is not null and q.accepted_at is null and q.refused_at is null and q.superseded_at is null and q.binned_at is null and q.valid_until >= ?2";
const MINE = "(?1 is null or q.seller_id = ?1)";
const NO_INVOICE =
  "not exists(select 1 from invoice i where i.order_id = s.id and i.issued_at is not null and i.gross_cents > coalesce((select sum(n.gross_cents) from credit_note n where n.invoice_id = i.id and n.issued_at is not null), 0))";

/** The statement that answers each kind, but "late", which the figures of the moment find on their way. */
export const waitAsked = (ctx: Ctx, kind: Exclude<WaitKind, "late">, sellerId: string | null): Statement => {
  const me = ctx.viewer.kind === "staff" ? ctx.viewer.userId : "";
  switch (kind) {
    case "action":
      return statement(
        listed(
          "a.id, case when a.subject = '' then t.label else t.label || ' : ' || a.subject end as title, c.display_name as client_name, a.due_on as since, null as cents",
          "client_action a",
          `${clientOf("a")} join choice t on t.id = a.type_id`,
          "a.assignee_id = ?1 and a.done_at is null and a.due_on <= ?2",
          "a.due_on, a.due_time, a.id",
        ),
        me,
        ctx.today,
      );
    case "question":
      return statement(
        listed(
          ofQuote("min(m.at)"),
          "quote_message m join quote q on q.id = m.quote_id",
          clientOf("q"),
          `m."from" = 'customer' and m.read_at is null and q.binned_at is null and ${MINE} group by q.id`,
          "min(m.at)",
        ),
        sellerId,
      );
    case "signed":
      return statement(
        listed(
          ofQuote("q.accepted_at"),
          "quote q",
          clientOf("q"),
          `q.accepted_at is not null and q.binned_at is null and ${MINE} and not exists(select 1 from sales_order o where o.quote_id = q.id)`,
          "q.accepted_at",
        ),
        sellerId,
      );
    case "to-invoice":
      return statement(
        listed(
          "s.id, 'Commande ' || s.number as title, c.display_name as client_name, s.created_at as since, s.gross_cents as cents",
          "sales_order s",
          clientOf("s"),
          `s.cancelled_at is null and (?1 is null or s.seller_id = ?1) and ${NO_INVOICE}`,
          "s.created_at",
        ),
        sellerId,
      );
    case "draft-invoice":
      return statement(
        listed(
          "i.id, coalesce(nullif(i.title, ''), 'Facture') as title, c.display_name as client_name, i.created_at as since, i.gross_cents as cents",
          "invoice i",
          clientOf("i"),
          "i.issued_at is null and i.binned_at is null",
          "i.created_at",
        ),
      );
    case "silent":
      return statement(
        listed(
          ofQuote("q.sent_at"),
          "quote q",
          clientOf("q"),
          `${OPEN_OFFER} and q.sent_at <= ?3 and ${MINE}`,
          "q.sent_at",
        ),
        sellerId,
        ctx.today,
        ctx.now - SILENCE_DAYS * DAY,
      );
    case "draft":
      return statement(
        listed(
          ofQuote("q.updated_at"),
          "quote q",
          clientOf("q"),
          "q.seller_id = ?1 and q.sent_at is null and q.accepted_at is null and q.refused_at is null and q.superseded_at is null and q.binned_at is null and q.updated_at > ?2",
          "q.updated_at desc",
        ),
        me,
        ctx.now - 60 * DAY,
      );
    case "mail":
      return statement(
        listed(
          "m.id, m.subject as title, coalesce(nullif(m.to_name, ''), m.to_address) as client_name, m.created_at as since, null as cents",
          "mail m",
          "",
          "m.status in ('bounced', 'parked') and m.created_at > ?1",
          "m.created_at desc",
        ),
        ctx.now - NEW * DAY,
      );
    case "incomplete":
      return statement(
        listed(
          "c.id, case when c.phoned then 'Adresse manquante' else 'Téléphone manquant' end as title, c.display_name as client_name, c.created_at as since, null as cents",
          `(select n.id, n.display_name, n.created_at,
              exists(select 1 from contact_point p where p.client_id = n.id and p.channel = 'phone') as phoned,
              exists(select 1 from address a where a.client_id = n.id) as housed
            from (select * from client where created_at > ?1 order by created_at desc limit 300) n
            join choice s on s.id = n.status_id where coalesce(s.semantics ->> 'bin', 0) = 0) c`,
          "",
          "not c.phoned or not c.housed",
          "c.created_at desc",
        ),
        ctx.now - NEW * DAY,
      );
    case "warranty":
      return statement(
        listed(
          "w.id, w.name as title, c.display_name as client_name, w.client_id, w.warranty_until as since, null as cents",
          "ouvrage w",
          clientOf("w"),
          "w.warranty_until is not null and w.archived_at is null and w.warranty_until >= ?1 and w.warranty_until <= ?2",
          "w.warranty_until",
        ),
        ctx.today,
        addDays(ctx.today, WARRANTY),
      );
  }
};

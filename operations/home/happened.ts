import { statement } from "~/db/batch";
import { addDays } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";
import { entryKindsInSight } from "../clients/history";
import type { Ctx } from "../context.server";
import { number, type Question, text } from "./question";

const HAPPENED = `select t.id, t.at, t.title, t.href, t.author, t.client_id, c.display_name from timeline_entry t
  join client c on c.id = t.client_id
  where t.at > ?1 and t.kind in (select value from json_each(?2)) order by t.at desc, t.id desc limit 10`;

/** What happened in the last thirty days, newest first, of the kinds that this person may read. */
export const happenedLately = (ctx: Ctx) =>
  ({
    asks: [
      statement(HAPPENED, parisInstant(addDays(ctx.today, -30), 0), JSON.stringify(entryKindsInSight(ctx))),
    ],
    reads: (rows = []) =>
      rows.map((row) => ({
        id: text(row.id),
        at: number(row.at),
        title: text(row.title),
        href: text(row.href),
        author: text(row.author),
        clientId: text(row.client_id),
        clientName: text(row.display_name),
      })),
  }) satisfies Question<unknown>;

import { and, eq, isNotNull, sql } from "drizzle-orm";
import { contactPoint } from "~/db/schema/clients";
import type { Ctx } from "../context.server";

/** Mails of a client's interlocutors who refused them at last (PV5, PV10); a question for a batch that asks more. */
export const refusedBoxesAsked = (ctx: Ctx, clientId: string) =>
  ctx.db
    .select({ value: contactPoint.value })
    .from(contactPoint)
    .where(
      and(
        eq(contactPoint.clientId, clientId),
        eq(contactPoint.channel, "email"),
        isNotNull(contactPoint.interlocutorId),
        sql`coalesce((select given from consent where client_id = contact_point.client_id and interlocutor_id = contact_point.interlocutor_id and channel = 'mail' order by at desc, noted_at desc, id desc limit 1), 1) = 0`,
      ),
    );

/** Where one may write that is not about a contract: their usual address first, none that said no. */
export function boxesLeft(
  { to, addresses }: { to: string; addresses: readonly string[] },
  refused: readonly { value: string }[],
): { to: string; addresses: string[] } {
  const no = new Set(refused.map(({ value }) => value));
  const left = addresses.filter((one) => !no.has(one));
  return { to: left.includes(to) ? to : (left[0] ?? ""), addresses: left };
}

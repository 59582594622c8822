import { inIds } from "~/db/batch";
import { invoice, salesOrder } from "~/db/schema/billing";
import { ouvrage } from "~/db/schema/clients";
import { quote } from "~/db/schema/quotes";
import { type Problem, problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";
import type { ClientParties } from "./load";

/** Refuses to lose an address or an interlocutor that an ouvrage or a document refers to. */
export async function checkedRemovals(
  ctx: Ctx,
  before: ClientParties,
  after: Record<"addresses" | "people", readonly { id: string }[]>,
): Promise<void> {
  const addresses = before.addresses.filter((a) => !after.addresses.some((kept) => kept.id === a.id));
  const people = before.interlocutors.filter((p) => !after.people.some((kept) => kept.id === p.id));
  if (addresses.length === 0 && people.length === 0) return;
  const gone = addresses.map((a) => a.id);
  const { db } = ctx;
  const [ouvrages, quotes, orders, invoices, addressed] = await db.batch([
    db.select({ id: ouvrage.siteAddressId }).from(ouvrage).where(inIds(ouvrage.siteAddressId, gone)),
    db.select({ id: quote.siteAddressId }).from(quote).where(inIds(quote.siteAddressId, gone)),
    db.select({ id: salesOrder.siteAddressId }).from(salesOrder).where(inIds(salesOrder.siteAddressId, gone)),
    db.select({ id: invoice.siteAddressId }).from(invoice).where(inIds(invoice.siteAddressId, gone)),
    db
      .select({ id: quote.interlocutorId })
      .from(quote)
      .where(
        inIds(
          quote.interlocutorId,
          people.map((p) => p.id),
        ),
      ),
  ]);
  const used = new Set([...ouvrages, ...quotes, ...orders, ...invoices, ...addressed].map((row) => row.id));
  const problems: Problem[] = [
    ...addresses
      .filter((a) => used.has(a.id))
      .map((a) =>
        problem("address-in-use", undefined, { address: [a.street, a.city].filter(Boolean).join(", ") }),
      ),
    ...people
      .filter((p) => used.has(p.id))
      .map((p) => problem("interlocutor-in-use", undefined, { name: `${p.firstName} ${p.lastName}`.trim() })),
  ];
  if (problems.length > 0) throw refused(...problems);
}

import { eq } from "drizzle-orm";
import { client, ouvrage } from "~/db/schema/clients";
import { quote } from "~/db/schema/quotes";
import { choice } from "~/db/schema/settings";
import { addDays } from "~/domain/calendar/day";
import { ZERO } from "~/domain/money/money";
import { problem } from "~/domain/problem";
import { balanceSentence } from "~/domain/quotes/terms";
import { timeline } from "../clients/writes";
import { type Ctx, verb } from "../context.server";
import { sellerOf } from "../documents/seller";
import { takeNumber } from "../numbers";
import { once } from "../once";
import { notFound, refused } from "../refusals";
import { loadCompany } from "../settings/load";

/**
 * Opens a draft for a client, with the company's validity, deposit and terms, one for one `sending` of the form.
 * Refused for a client in the bin.
 * Returns the id of the quote.
 */
export const createQuote = verb(
  "quote.write",
  async (ctx, input: NewQuote, sending?: string): Promise<{ quoteId: string }> => ({
    quoteId: await once(ctx, sending, () => opened(ctx, input, sending)),
  }),
);

interface NewQuote {
  clientId: string;
  ouvrageId?: string;
  title?: string;
}

async function opened(ctx: Ctx, input: NewQuote, sending: string | undefined): Promise<string> {
  const [company, buyer] = await Promise.all([loadCompany(ctx), buyerOf(ctx, input.clientId)]);
  const place = input.ouvrageId ? await ouvrageOf(ctx, input.clientId, input.ouvrageId) : null;
  if (buyer.bin) throw refused(problem("quote-client-binned"));
  const id = ctx.newId();
  const number = await takeNumber(ctx, "DE");
  const row: typeof quote.$inferInsert = {
    id,
    number,
    rootId: id,
    title: input.title ?? "",
    clientId: input.clientId,
    ouvrageId: place?.id ?? null,
    siteAddressId: place?.siteAddressId ?? null,
    sellerId: sellerOf(ctx),
    paymentTerms: balanceSentence({ kind: company.paymentTerms, days: company.paymentDays }),
    depositBp: company.depositBp,
    options: [],
    discount: null,
    netCents: ZERO,
    vatCents: ZERO,
    grossCents: ZERO,
    createdAt: ctx.now,
    createdBy: sellerOf(ctx),
    updatedAt: ctx.now,
    datedOn: ctx.today,
    validUntil: addDays(ctx.today, company.quoteValidityDays),
  };
  await ctx.commit({
    sending,
    writes: [
      ctx.db.insert(quote).values(row),
      timeline(ctx, {
        clientId: input.clientId,
        ouvrageId: place?.id ?? null,
        kind: "quote",
        title: `Devis ${number} commencé`,
        body: row.title ?? "",
        href: `/devis/${id}`,
      }),
    ],
    change: { kind: "quote", id, action: "created", after: { number, clientId: input.clientId } },
    event: {
      name: "changed",
      subjectId: id,
      topics: ["quotes", `client:${input.clientId}`],
    },
  });
  return id;
}

/** Name of the client, and whether it lies in the bin. Throws not found. */
export async function buyerOf(ctx: Ctx, clientId: string) {
  const [found] = await ctx.db
    .select({ name: client.displayName, semantics: choice.semantics })
    .from(client)
    .innerJoin(choice, eq(choice.id, client.statusId))
    .where(eq(client.id, clientId))
    .limit(1);
  if (!found) throw notFound();
  // CRM-04: the bin, or any status that the company keeps out of sales.
  return { name: found.name, bin: found.semantics?.bin === true || found.semantics?.sellable === false };
}

async function ouvrageOf(ctx: Ctx, clientId: string, ouvrageId: string) {
  const [found] = await ctx.db.select().from(ouvrage).where(eq(ouvrage.id, ouvrageId)).limit(1);
  if (found?.clientId !== clientId) throw notFound();
  return found;
}

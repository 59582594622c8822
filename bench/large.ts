import { and, isNotNull, isNull } from "drizzle-orm";
import { prepared } from "~/db/batch";
import { quote } from "~/db/schema/quotes";
import { contextFor } from "~/operations/context.server";
import { queuedMail } from "~/operations/mail/writes";
import { headerOf, loadQuote } from "~/operations/quotes/load";
import { newSpaceLink } from "~/operations/space/links";

/** A draft as its editor holds it, read from the base of a stopped server. */
export async function draftOf(d1: D1Database, quoteId: string) {
  const ctx = contextFor({ DB: d1 } as unknown as Env, { viewer: { kind: "system", job: "bench" } });
  const { row, body } = await loadQuote(ctx, quoteId);
  return { version: row.version, header: headerOf(row), body };
}

/** The path of a customer's link to a quote that waits for an answer. */
export async function linkToQuote(d1: D1Database, now: number): Promise<string> {
  const env = { DB: d1, PUBLIC_URL: "http://localhost" } as unknown as Env;
  const ctx = contextFor(env, { viewer: { kind: "system", job: "bench" }, clock: () => now });
  const [waiting] = await ctx.db
    .select({ id: quote.id, clientId: quote.clientId })
    .from(quote)
    .where(
      and(
        isNotNull(quote.sentAt),
        isNull(quote.acceptedAt),
        isNull(quote.refusedAt),
        isNull(quote.supersededAt),
      ),
    )
    .limit(1);
  if (!waiting) throw new Error("no quote waits for an answer");
  const { url, writes } = await newSpaceLink(ctx, { clientId: waiting.clientId, quoteId: waiting.id });
  await d1.batch(prepared(d1, writes));
  return new URL(url).pathname;
}

/** How large the base is. */
export async function sizeOf(d1: D1Database): Promise<{ clients: number; articles: number }> {
  const row = await d1
    .prepare("select (select count(*) from client) as clients, (select count(*) from article) as articles")
    .first<{ clients: number; articles: number }>();
  return row ?? { clients: 0, articles: 0 };
}

/** So many personal mails waiting to leave, each to an address of its own. */
export async function queueMails(d1: D1Database, count: number, now: number): Promise<void> {
  const ctx = contextFor({ DB: d1 } as unknown as Env, {
    viewer: { kind: "system", job: "bench" },
    clock: () => now,
  });
  const statements = Array.from({ length: count }, (_, i) =>
    queuedMail(ctx, {
      template: "quote-sent",
      to: { address: `client${i}@exemple.fr`, name: `Client ${i}` },
      mail: {
        subject: `Votre entretien annuel, client ${i}`,
        html: `<p>Bonjour Client ${i},</p><p>L'entretien de votre installation approche.</p>`,
        text: `Bonjour Client ${i},\n\nL'entretien de votre installation approche.`,
      },
    }),
  );
  await d1.batch(prepared(d1, statements));
}

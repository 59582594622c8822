import { prepared } from "~/db/batch";
import { contextFor } from "~/operations/context.server";
import { queuedMail } from "~/operations/mail/writes";
import { headerOf, loadQuote } from "~/operations/quotes/load";

/** A draft as its editor holds it, read from the base of a stopped server. */
export async function draftOf(d1: D1Database, quoteId: string) {
  const ctx = contextFor({ DB: d1 } as unknown as Env, { viewer: { kind: "system", job: "bench" } });
  const { row, body } = await loadQuote(ctx, quoteId);
  return { version: row.version, header: headerOf(row), body };
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

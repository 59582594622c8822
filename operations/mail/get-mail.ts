import { eq } from "drizzle-orm";
import { mail } from "~/db/schema/mail";
import { verb } from "../context.server";
import { notFound } from "../refusals";
import { newsOf } from "./news";

const PATHS: Record<string, (id: string) => string> = {
  quote: (id) => `/devis/${id}`,
  invoice: (id) => `/factures/${id}`,
  "credit-note": (id) => `/avoirs/${id}`,
  order: (id) => `/commandes/${id}`,
};

/** One mail as it looks. Mails of access are out of sight for those who don't manage mails. */
export const getMail = verb("mail.read", async (ctx, mailId: string) => {
  const [row] = await ctx.db.select().from(mail).where(eq(mail.id, mailId)).limit(1);
  if (!row || (row.subjectKind === "user" && !ctx.can("mail.manage"))) throw notFound("mail");
  return {
    mail: row,
    news: row.providerId === null ? [] : await newsOf(ctx, row.providerId),
    href: PATHS[row.subjectKind]?.(row.subjectId) ?? null,
    embedded: (ctx.env.MAIL_GATEWAY as string) === "embedded",
    may: { retry: ctx.can("mail.manage") },
  };
});

import { eq, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { mailTemplate } from "~/db/schema/settings";
import { DEFAULT_TEMPLATES, type MailTemplate, type TemplateKey } from "~/outputs/mail/templates";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import { notFound } from "../refusals";

/** The mails that leave from templates, in the order of a sale. */
export const TEMPLATE_KEYS = [
  "quote-sent",
  "quote-reminder",
  "quote-accepted",
  "invoice-sent",
  "invoice-reminder",
  "credit-note-sent",
  "report-sent",
  "survey-sent",
] as const satisfies TemplateKey[];

/**
 * A template as it would be used now; `own` once the company wrote its words. Version 0 until somebody wrote: it only
 * grows, also when the words go. Throws not-found.
 */
export async function loadTemplate(ctx: Ctx, key: string) {
  const known = TEMPLATE_KEYS.find((it) => it === key);
  if (!known) throw notFound("mail-template");
  const [own] = await ctx.db.select().from(mailTemplate).where(eq(mailTemplate.key, known)).limit(1);
  return { key: known, ...current(known, own), version: own?.version ?? 0 };
}

/** The text of a template in the company's own words, or ours until it wrote some. */
export async function templateOf(ctx: Ctx, key: TemplateKey): Promise<MailTemplate> {
  const [row] = await ctx.db.select().from(mailTemplate).where(eq(mailTemplate.key, key)).limit(1);
  const { subject, body } = current(key, row);
  return { subject, body };
}

function current(key: TemplateKey, row: typeof mailTemplate.$inferSelect | undefined) {
  if (!row || row.resetAt !== null) return { ...DEFAULT_TEMPLATES[key], own: false, updatedAt: null };
  return { subject: row.subject, body: row.body, own: true, updatedAt: row.updatedAt };
}

/** The template is still the one that this viewer saw. */
export const templateUnchanged = (key: TemplateKey, version: number): Statement =>
  must(
    "template unchanged",
    sql`coalesce((select version from mail_template where key = ${key}), 0) = ${version}`,
  );

export const templateEvent = (key: TemplateKey) => ({
  name: "changed" as const,
  subjectId: key,
  topics: ["mail-templates"],
});

import { eq, sql } from "drizzle-orm";
import type { Statement } from "~/db/batch";
import { mailTemplate } from "~/db/schema/settings";
import { DEFAULT_TEMPLATES, type TemplateKey } from "~/outputs/mail/templates";
import type { Ctx } from "../context.server";
import { must } from "../guards";
import { notFound } from "../refusals";

/** The mails that leave from templates, in the order of a sale. */
export const TEMPLATE_KEYS = [
  "quote-sent",
  "quote-accepted",
  "invoice-sent",
  "credit-note-sent",
] as const satisfies TemplateKey[];

/** A template as it would be used now; version 0 while the company has no words of its own. Throws not-found. */
export async function loadTemplate(ctx: Ctx, key: string) {
  const known = TEMPLATE_KEYS.find((it) => it === key);
  if (!known) throw notFound("mail-template");
  const [own] = await ctx.db.select().from(mailTemplate).where(eq(mailTemplate.key, known)).limit(1);
  const { subject, body } = own ?? DEFAULT_TEMPLATES[known];
  return { key: known, subject, body, version: own?.version ?? 0, updatedAt: own?.updatedAt ?? null };
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

import { eq } from "drizzle-orm";
import { mailTemplate } from "~/db/schema/settings";
import { DEFAULT_TEMPLATES, type MailTemplate } from "~/outputs/mail/templates";
import { verb } from "../context.server";
import { loadTemplate, templateEvent, templateUnchanged } from "./templates";

/** Goes back to our words; answers what was there, for the undo. Conflict when somebody wrote meanwhile. */
export const resetMailTemplate = verb(
  "mail.manage",
  async (ctx, key: string, version: number): Promise<MailTemplate> => {
    const before = await loadTemplate(ctx, key);
    const was = { subject: before.subject, body: before.body };
    await ctx.commit({
      guards: [templateUnchanged(before.key, version)],
      writes: [ctx.db.delete(mailTemplate).where(eq(mailTemplate.key, before.key))],
      change: {
        kind: "mail-template",
        id: before.key,
        action: "reset",
        before: was,
        after: { ...DEFAULT_TEMPLATES[before.key] },
      },
      event: templateEvent(before.key),
    });
    return was;
  },
);

import { eq } from "drizzle-orm";
import { mailTemplate } from "~/db/schema/settings";
import { DEFAULT_TEMPLATES, type MailTemplate } from "~/outputs/mail/templates";
import { verb } from "../context.server";
import { loadTemplate, templateEvent, templateUnchanged } from "./templates";

/**
 * Goes back to our words; answers what was there and the version that stands now, for the undo. Conflict when somebody
 * wrote meanwhile. The row stays, so that an earlier form never finds its version again.
 */
export const resetMailTemplate = verb(
  "mail.manage",
  async (ctx, key: string, version: number): Promise<MailTemplate & { version: number }> => {
    const before = await loadTemplate(ctx, key);
    const was = { subject: before.subject, body: before.body };
    if (!before.own && before.version === version) return { ...was, version };
    await ctx.commit({
      guards: [templateUnchanged(before.key, version)],
      writes: [
        ctx.db
          .update(mailTemplate)
          .set({ resetAt: ctx.now, version: version + 1 })
          .where(eq(mailTemplate.key, before.key)),
      ],
      change: {
        kind: "mail-template",
        id: before.key,
        action: "reset",
        before: was,
        after: { ...DEFAULT_TEMPLATES[before.key] },
      },
      event: templateEvent(before.key),
    });
    return { ...was, version: version + 1 };
  },
);

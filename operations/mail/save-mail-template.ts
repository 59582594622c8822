import { mailTemplate } from "~/db/schema/settings";
import type { MailTemplateForm } from "~/domain/mail/sending";
import { verb } from "../context.server";
import { mustBeFilled } from "./joinable-files";
import { loadTemplate, templateEvent, templateUnchanged } from "./templates";

/** Writes the company's words for a mail. Throws marker-unknown at its field, conflict when somebody wrote meanwhile. */
export const saveMailTemplate = verb(
  "mail.manage",
  async (ctx, key: string, { subject, body: typed, version }: MailTemplateForm): Promise<void> => {
    const before = await loadTemplate(ctx, key);
    const body = typed.replaceAll("\r\n", "\n");
    mustBeFilled({ subject, body });
    if (before.version === version && before.subject === subject && before.body === body) return;
    const words = { subject, body, updatedAt: ctx.now, resetAt: null, version: version + 1 };
    await ctx.commit({
      guards: [templateUnchanged(before.key, version)],
      writes: [
        ctx.db
          .insert(mailTemplate)
          .values({ key: before.key, ...words })
          .onConflictDoUpdate({ target: mailTemplate.key, set: words }),
      ],
      change: {
        kind: "mail-template",
        id: before.key,
        action: "changed",
        before: { subject: before.subject, body: before.body },
        after: { subject, body },
      },
      event: templateEvent(before.key),
    });
  },
);

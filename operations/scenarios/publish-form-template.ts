import { eq } from "drizzle-orm";
import { formTemplate, formVersion } from "~/db/schema/scenarios";
import { contentProblems, tidied } from "~/domain/scenarios/content";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { conflict, refused } from "../refusals";
import { loadTemplate, templateEvent } from "./load";

/**
 * Puts the draft in use as the next version (SC3); filled forms keep theirs. Refused with a problem at each field that
 * is not sound (SC1, SC2); a draft that changed since it was looked at is a conflict.
 */
export const publishFormTemplate = verb(
  "scenario.manage",
  async (
    ctx,
    templateId: string,
    input: { version: number },
  ): Promise<{ number: number; version: number }> => {
    const row = await loadTemplate(ctx, templateId);
    if (row.version !== input.version) throw conflict();
    const problems = contentProblems(row.kind, row.draft);
    if (problems.length > 0) throw refused(...problems);
    const number = (row.published ?? 0) + 1;
    const content = tidied(row.draft);
    await ctx.commit({
      guards: [unchanged(formTemplate, templateId, row.version)],
      writes: [
        ctx.db.insert(formVersion).values({
          id: ctx.newId(),
          templateId,
          number,
          title: row.title,
          purpose: row.purpose,
          content,
          publishedAt: ctx.now,
          publishedBy: ctx.viewer.kind === "staff" ? ctx.viewer.name : "Aplomb",
        }),
        ctx.db
          .update(formTemplate)
          .set({
            published: number,
            draft: content,
            archivedAt: null,
            updatedAt: ctx.now,
            version: row.version + 1,
          })
          .where(eq(formTemplate.id, templateId)),
      ],
      change: {
        kind: "form-template",
        id: templateId,
        action: "published",
        after: { title: row.title, number },
      },
      event: templateEvent(templateId),
    });
    return { number, version: row.version + 1 };
  },
);

import { eq } from "drizzle-orm";
import { formTemplate } from "~/db/schema/scenarios";
import type { TemplateForm } from "~/domain/scenarios/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { orMade } from "../once";
import { conflict } from "../refusals";
import { loadTemplate, templateEvent } from "./load";

/** Keeps the draft of a template as it stands, sound or not. Returns its new version; a stale one is a conflict. */
export const saveFormTemplate = verb(
  "scenario.manage",
  async (ctx, templateId: string, form: TemplateForm): Promise<number> => {
    const row = await loadTemplate(ctx, templateId);
    const { version, title, purpose, content } = form;
    const words = JSON.stringify(content);
    const kept = (one: typeof row) =>
      one.title === title && one.purpose === purpose && JSON.stringify(one.draft) === words
        ? one.version
        : null;
    const write = async () => {
      if (row.version !== version) throw conflict();
      await ctx.commit({
        guards: [unchanged(formTemplate, templateId, version)],
        writes: [
          ctx.db
            .update(formTemplate)
            .set({ title, purpose, draft: content, updatedAt: ctx.now, version: version + 1 })
            .where(eq(formTemplate.id, templateId)),
        ],
        change: {
          kind: "form-template",
          id: templateId,
          action: "written",
          before: { title: row.title },
          after: { title, fields: content.sections.reduce((sum, one) => sum + one.fields.length, 0) },
        },
        event: templateEvent(templateId),
      });
      return version + 1;
    };
    return kept(row) ?? orMade(write, async () => kept(await loadTemplate(ctx, templateId)));
  },
);

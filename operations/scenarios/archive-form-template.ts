import { eq } from "drizzle-orm";
import { formTemplate } from "~/db/schema/scenarios";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadTemplate, templateEvent } from "./load";

/** Puts a template aside: it is neither filled nor sent any more, what was filled stays. */
export const archiveFormTemplate = verb("scenario.manage", async (ctx, templateId: string): Promise<void> => {
  const row = await loadTemplate(ctx, templateId);
  if (row.archivedAt !== null) return;
  await ctx.commit({
    guards: [unchanged(formTemplate, templateId, row.version)],
    writes: [
      ctx.db
        .update(formTemplate)
        .set({ archivedAt: ctx.now, version: row.version + 1 })
        .where(eq(formTemplate.id, templateId)),
    ],
    change: { kind: "form-template", id: templateId, action: "archived", after: { title: row.title } },
    event: templateEvent(templateId),
  });
});

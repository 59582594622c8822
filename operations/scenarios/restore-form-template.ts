import { eq } from "drizzle-orm";
import { formTemplate } from "~/db/schema/scenarios";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadTemplate, templateEvent } from "./load";

/** Takes a template that was put aside in use again. */
export const restoreFormTemplate = verb("scenario.manage", async (ctx, templateId: string): Promise<void> => {
  const row = await loadTemplate(ctx, templateId);
  if (row.archivedAt === null) return;
  await ctx.commit({
    guards: [unchanged(formTemplate, templateId, row.version)],
    writes: [
      ctx.db
        .update(formTemplate)
        .set({ archivedAt: null, version: row.version + 1 })
        .where(eq(formTemplate.id, templateId)),
    ],
    change: { kind: "form-template", id: templateId, action: "restored", after: { title: row.title } },
    event: templateEvent(templateId),
  });
});

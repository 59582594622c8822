import { formTemplate } from "~/db/schema/scenarios";
import { verb } from "../context.server";
import { loadTemplate, templateEvent } from "./load";

/** A draft of its own with the same content, published by nobody yet and sent to nobody by itself. Returns its id. */
export const duplicateFormTemplate = verb(
  "scenario.manage",
  async (ctx, templateId: string): Promise<string> => {
    const row = await loadTemplate(ctx, templateId);
    const id = ctx.newId();
    const title = `${row.title.slice(0, 110)} (copie)`;
    const { kind, purpose, draft, alertAt } = row;
    await ctx.commit({
      writes: [
        ctx.db
          .insert(formTemplate)
          .values({ id, kind, title, purpose, draft, alertAt, createdAt: ctx.now, updatedAt: ctx.now }),
      ],
      change: { kind: "form-template", id, action: "duplicated", after: { title, from: row.title } },
      event: templateEvent(id),
    });
    return id;
  },
);

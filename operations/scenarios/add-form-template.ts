import { formTemplate } from "~/db/schema/scenarios";
import type { NewTemplateForm } from "~/domain/scenarios/forms";
import { startOf } from "~/domain/scenarios/start";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { templateEvent } from "./load";

/** A new template with a first draft to start from; one for one `sending` of the form. Returns its id. */
export const addFormTemplate = verb("scenario.manage", (ctx, form: NewTemplateForm, sending?: string) =>
  once(ctx, sending, () => added(ctx, form, sending)),
);

async function added(ctx: Ctx, form: NewTemplateForm, sending: string | undefined): Promise<string> {
  const id = ctx.newId();
  await ctx.commit({
    sending,
    writes: [
      ctx.db.insert(formTemplate).values({
        ...form,
        id,
        draft: startOf(form.kind),
        createdAt: ctx.now,
        updatedAt: ctx.now,
      }),
    ],
    change: { kind: "form-template", id, action: "created", after: { title: form.title, kind: form.kind } },
    event: templateEvent(id),
  });
  return id;
}

import { eq } from "drizzle-orm";
import { formTemplate } from "~/db/schema/scenarios";
import { problem } from "~/domain/problem";
import type { SurveySettingForm } from "~/domain/scenarios/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { conflict, refused } from "../refusals";
import { loadTemplate, templateEvent } from "./load";

/** What a survey does by itself: when it leaves after an invoice, below which note somebody is called (SC10, SC11). */
export const saveSurveySetting = verb(
  "scenario.manage",
  async (ctx, templateId: string, form: SurveySettingForm): Promise<void> => {
    const row = await loadTemplate(ctx, templateId);
    const { version, ...now } = form;
    if (row.kind !== "survey") throw refused(problem("form-no-survey"));
    if (row.version !== version) throw conflict();
    await ctx.commit({
      guards: [unchanged(formTemplate, templateId, version)],
      writes: [
        ctx.db
          .update(formTemplate)
          .set({ ...now, version: version + 1 })
          .where(eq(formTemplate.id, templateId)),
      ],
      change: {
        kind: "form-template",
        id: templateId,
        action: "changed",
        before: { alertAt: row.alertAt, autoDays: row.autoDays },
        after: now,
      },
      event: templateEvent(templateId),
    });
  },
);

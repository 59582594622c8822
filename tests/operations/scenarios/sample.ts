import type { Content } from "~/domain/scenarios/field";
import { templateForm } from "~/domain/scenarios/forms";
import type { Kind } from "~/domain/scenarios/kinds";
import { addFormTemplate } from "~/operations/scenarios/add-form-template";
import { publishFormTemplate } from "~/operations/scenarios/publish-form-template";
import { saveFormTemplate } from "~/operations/scenarios/save-form-template";
import { SURVEY, VISIT } from "../../domain/scenarios/sample";
import { as } from "../../world/world";

/** A template of this kind with this content, in use. Returns its id. */
export async function published(kind: Kind, title: string, content: Content): Promise<string> {
  const ctx = as("bureau");
  const id = await addFormTemplate(ctx, { kind, title });
  const version = await saveFormTemplate(
    ctx,
    id,
    templateForm.parse({ version: 1, title, purpose: "", content }),
  );
  await publishFormTemplate(ctx, id, { version });
  return id;
}
export const publishedSurvey = (title: string) => published("survey", title, SURVEY);
export const publishedVisit = (title: string) => published("visit", title, VISIT);

import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { formVersion } from "~/db/schema/scenarios";
import { surveySettingForm, templateForm } from "~/domain/scenarios/forms";
import { startOf } from "~/domain/scenarios/start";
import { addFormTemplate } from "~/operations/scenarios/add-form-template";
import { archiveFormTemplate } from "~/operations/scenarios/archive-form-template";
import { duplicateFormTemplate } from "~/operations/scenarios/duplicate-form-template";
import { getFormTemplate } from "~/operations/scenarios/get-form-template";
import { listFormTemplates } from "~/operations/scenarios/list-form-templates";
import { publishFormTemplate } from "~/operations/scenarios/publish-form-template";
import { restoreFormTemplate } from "~/operations/scenarios/restore-form-template";
import { saveFormTemplate } from "~/operations/scenarios/save-form-template";
import { saveSurveySetting } from "~/operations/scenarios/save-survey-setting";
import { content, field } from "../../domain/scenarios/sample";
import { as, newWorld } from "../../world/world";

const ctx = as("bureau");
const form = (version: number, over: Record<string, unknown> = {}) =>
  templateForm.parse({ version, title: "Visite", purpose: "", content: startOf("visit"), ...over });

beforeAll(newWorld);

test("SC3 a draft is saved as it stands, published in versions that grow and never change", async () => {
  const id = await addFormTemplate(ctx, { kind: "visit", title: "Visite" }, "once");
  expect(await addFormTemplate(ctx, { kind: "visit", title: "Visite" }, "once")).toBe(id);
  expect(await publishFormTemplate(ctx, id, { version: 1 })).toEqual({ number: 1, version: 2 });
  expect((await getFormTemplate(as("technicien"), id)).changed).toBe(false);
  const unsound = content(field({ id: "a", label: "" }));
  expect(await saveFormTemplate(ctx, id, form(2, { content: JSON.stringify(unsound) }))).toBe(3);
  // The same save again is done already; another one on the old version is a conflict.
  expect(await saveFormTemplate(ctx, id, form(2, { content: unsound }))).toBe(3);
  await expect(saveFormTemplate(as("direction"), id, form(2, { title: "Autre" }))).rejects.toMatchObject({
    kind: "conflict",
  });
  await expect(publishFormTemplate(ctx, id, { version: 3 })).rejects.toMatchObject({
    problems: [{ code: "field-words-missing", field: "a" }],
  });
  await expect(publishFormTemplate(ctx, id, { version: 2 })).rejects.toMatchObject({ kind: "conflict" });
  const sound = content(field({ id: "a", label: "Vu ?" }));
  await saveFormTemplate(ctx, id, form(3, { content: sound }));
  expect((await getFormTemplate(ctx, id)).changed).toBe(true);
  expect(await publishFormTemplate(ctx, id, { version: 4 })).toEqual({ number: 2, version: 5 });
  const versions = await ctx.db.select().from(formVersion).where(eq(formVersion.templateId, id));
  expect(versions.map((one) => [one.number, one.content.sections.length])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  const rewrite = ctx.db.update(formVersion).set({ title: "Autre" }).where(eq(formVersion.templateId, id));
  await expect(rewrite).rejects.toThrow();
  await expect(ctx.db.delete(formVersion).where(eq(formVersion.templateId, id))).rejects.toThrow();
});

test("a copy is a draft of its own; what is put aside comes back", async () => {
  const id = await addFormTemplate(ctx, { kind: "survey", title: "Avis" });
  await saveSurveySetting(ctx, id, surveySettingForm.parse({ version: "1", alertAt: "6", autoDays: "7" }));
  const copy = await duplicateFormTemplate(ctx, id);
  expect((await getFormTemplate(ctx, copy)).template).toMatchObject({
    title: "Avis (copie)",
    published: null,
    alertAt: 6,
    autoDays: null,
  });
  await archiveFormTemplate(ctx, copy);
  await archiveFormTemplate(ctx, copy);
  const listed = async () =>
    (await listFormTemplates(as("technicien"))).templates.find((one) => one.id === copy)?.archived;
  expect(await listed()).toBe(true);
  await restoreFormTemplate(ctx, copy);
  expect(await listed()).toBe(false);
});

test("only a survey leaves by itself, and a stale setting is a conflict", async () => {
  const visit = await addFormTemplate(ctx, { kind: "visit", title: "Relevé" });
  const setting = { version: 1, alertAt: null, autoDays: 3 };
  await expect(saveSurveySetting(ctx, visit, setting)).rejects.toMatchObject({
    problems: [{ code: "form-no-survey" }],
  });
  const survey = await addFormTemplate(ctx, { kind: "survey", title: "Court" });
  await saveSurveySetting(ctx, survey, setting);
  await expect(saveSurveySetting(ctx, survey, setting)).rejects.toMatchObject({ kind: "conflict" });
  expect(surveySettingForm.safeParse({ version: 1, alertAt: "11", autoDays: "" }).success).toBe(false);
});

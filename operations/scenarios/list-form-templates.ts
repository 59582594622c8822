import { count, eq, isNotNull } from "drizzle-orm";
import { filledForm, formTemplate, formVersion } from "~/db/schema/scenarios";
import { verb } from "../context.server";

/** Every template with how often it was filled; those put aside too. */
export const listFormTemplates = verb("company.read", async (ctx) => {
  const [rows, filled, published] = await ctx.db.batch([
    ctx.db
      .select({
        id: formTemplate.id,
        kind: formTemplate.kind,
        title: formTemplate.title,
        published: formTemplate.published,
        autoDays: formTemplate.autoDays,
        archivedAt: formTemplate.archivedAt,
        updatedAt: formTemplate.updatedAt,
      })
      .from(formTemplate)
      .orderBy(formTemplate.kind, formTemplate.title),
    ctx.db
      .select({ templateId: filledForm.templateId, n: count() })
      .from(filledForm)
      .where(isNotNull(filledForm.finishedAt))
      .groupBy(filledForm.templateId),
    ctx.db
      .select({
        templateId: formVersion.templateId,
        number: formVersion.number,
        publishedAt: formVersion.publishedAt,
      })
      .from(formVersion)
      .innerJoin(formTemplate, eq(formTemplate.id, formVersion.templateId))
      .where(eq(formVersion.number, formTemplate.published)),
  ]);
  const counts = new Map(filled.map((one) => [one.templateId, one.n]));
  const since = new Map(published.map((one) => [one.templateId, one.publishedAt]));
  return {
    templates: rows.map(({ archivedAt, ...row }) => ({
      ...row,
      archived: archivedAt !== null,
      filled: counts.get(row.id) ?? 0,
      publishedAt: since.get(row.id) ?? null,
      /** Written since it was last published. */
      changed: row.updatedAt > (since.get(row.id) ?? 0),
    })),
    mayManage: ctx.can("scenario.manage"),
  };
});
export type ListedTemplate = Awaited<ReturnType<typeof listFormTemplates>>["templates"][number];

import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import { filledForm, formTemplate, formVersion } from "~/db/schema/scenarios";
import { problem } from "~/domain/problem";
import type { Kind } from "~/domain/scenarios/kinds";
import type { Commit, Ctx } from "../context.server";
import { notFound, refused } from "../refusals";

export type TemplateRow = typeof formTemplate.$inferSelect;
export type VersionRow = typeof formVersion.$inferSelect;
export type FilledRow = typeof filledForm.$inferSelect;

/** What a row of a list of reports says; of filled forms joined with their ouvrages. */
export const REPORT_ROW = {
  id: filledForm.id,
  kind: filledForm.kind,
  title: filledForm.title,
  ouvrageName: ouvrage.name,
  author: filledForm.author,
  score: filledForm.score,
  startedAt: filledForm.startedAt,
  finishedAt: filledForm.finishedAt,
  sentAt: filledForm.sentAt,
  revision: filledForm.revision,
};

/** A template, archived or not. Throws not-found. */
export async function loadTemplate(ctx: Ctx, templateId: string): Promise<TemplateRow> {
  const [row] = await ctx.db.select().from(formTemplate).where(eq(formTemplate.id, templateId)).limit(1);
  if (!row) throw notFound("form-template");
  return row;
}

/** The newest version that was published; a question for a batch that asks more. */
export const newestVersion = (ctx: Ctx, templateId: string) =>
  ctx.db
    .select()
    .from(formVersion)
    .where(eq(formVersion.templateId, templateId))
    .orderBy(desc(formVersion.number))
    .limit(1);

/** The template with the version that is in use. Refused where none is, or where it was put aside. */
export async function loadPublished(
  ctx: Ctx,
  templateId: string,
): Promise<{ template: TemplateRow; version: VersionRow }> {
  const template = await loadTemplate(ctx, templateId);
  const [version] = await newestVersion(ctx, templateId);
  if (!version || template.archivedAt !== null) throw refused(problem("form-not-published", "templateId"));
  return { template, version };
}

/** Templates in use of these kinds: what may be filled or sent; a question for a batch that asks more. */
export const templatesInUse = (ctx: Ctx, kind?: Kind) =>
  ctx.db
    .select({
      id: formTemplate.id,
      kind: formTemplate.kind,
      title: formTemplate.title,
      purpose: formTemplate.purpose,
    })
    .from(formTemplate)
    .where(
      and(
        isNotNull(formTemplate.published),
        isNull(formTemplate.archivedAt),
        kind ? eq(formTemplate.kind, kind) : undefined,
      ),
    )
    .orderBy(formTemplate.kind, formTemplate.title);

/** A filled form with the version that it is read by. Throws not-found. */
export async function loadFilled(
  ctx: Ctx,
  reportId: string,
): Promise<{ row: FilledRow; version: VersionRow }> {
  const [found] = await ctx.db
    .select({ row: filledForm, version: formVersion })
    .from(filledForm)
    .innerJoin(formVersion, eq(formVersion.id, filledForm.versionId))
    .where(eq(filledForm.id, reportId))
    .limit(1);
  if (!found) throw notFound("report");
  return found;
}

/** Pages that show templates. */
export const templateEvent = (id: string): Commit["event"] => ({
  name: "changed",
  subjectId: id,
  topics: ["forms", `form:${id}`],
});

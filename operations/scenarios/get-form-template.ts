import { desc, eq } from "drizzle-orm";
import { formVersion } from "~/db/schema/scenarios";
import { verb } from "../context.server";
import { loadTemplate } from "./load";

/** A template as the builder shows it, with the versions that were published. */
export const getFormTemplate = verb("company.read", async (ctx, templateId: string) => {
  const template = await loadTemplate(ctx, templateId);
  const versions = await ctx.db
    .select({
      id: formVersion.id,
      number: formVersion.number,
      title: formVersion.title,
      purpose: formVersion.purpose,
      content: formVersion.content,
      publishedAt: formVersion.publishedAt,
      publishedBy: formVersion.publishedBy,
    })
    .from(formVersion)
    .where(eq(formVersion.templateId, templateId))
    .orderBy(desc(formVersion.number))
    .limit(50);
  const [newest] = versions;
  return {
    template,
    /** The draft says something else than what is in use. */
    changed:
      !newest ||
      newest.title !== template.title ||
      newest.purpose !== template.purpose ||
      JSON.stringify(newest.content) !== JSON.stringify(template.draft),
    versions: versions.map(({ content: _, ...version }) => version),
    mayManage: ctx.can("scenario.manage"),
  };
});
export type FormTemplate = Awaited<ReturnType<typeof getFormTemplate>>["template"];

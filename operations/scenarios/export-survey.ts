import { asc, eq } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { filledForm, formVersion, surveyLink } from "~/db/schema/scenarios";
import { formatInstant } from "~/domain/calendar/format";
import { answers, type Field, fieldsOf } from "~/domain/scenarios/field";
import { valueWords } from "~/domain/scenarios/filling";
import { writeCsv } from "~/outputs/csv";
import { verb } from "../context.server";
import { loadTemplate } from "./load";
import { answersWhere, type SurveyFilters } from "./survey-filters";

const MOST = 20_000;

/** The answers that the filters let through, a line each and a column for each question that was ever asked of them. */
export const exportSurvey = verb(
  "survey.read",
  async (
    ctx,
    templateId: string,
    filters: SurveyFilters = {},
  ): Promise<{ name: string; bytes: Uint8Array }> => {
    const template = await loadTemplate(ctx, templateId);
    const [versions, rows] = await ctx.db.batch([
      ctx.db
        .select({ id: formVersion.id, content: formVersion.content })
        .from(formVersion)
        .where(eq(formVersion.templateId, templateId))
        .orderBy(asc(formVersion.number)),
      ctx.db
        .select({
          versionId: filledForm.versionId,
          answers: filledForm.answers,
          answeredAt: filledForm.finishedAt,
          client: client.displayName,
          sentAt: surveyLink.createdAt,
        })
        .from(surveyLink)
        .innerJoin(filledForm, eq(filledForm.id, surveyLink.filledId))
        .innerJoin(client, eq(client.id, filledForm.clientId))
        .where(answersWhere(templateId, filters))
        .orderBy(asc(surveyLink.createdAt), asc(surveyLink.id))
        .limit(MOST),
    ]);
    const columns = new Map<string, Field>();
    for (const { content } of versions)
      for (const field of fieldsOf(content)) if (answers(field.type)) columns.set(field.id, field);
    const fields = [...columns.values()];
    return {
      name: `${template.title}.csv`,
      bytes: writeCsv(
        ["Client", "Envoyée", "Répondue", ...fields.map((field) => field.label)],
        rows.map((row) => [
          row.client,
          formatInstant(row.sentAt),
          row.answeredAt === null ? "" : formatInstant(row.answeredAt),
          ...fields.map((field) =>
            field.type === "ten" || field.type === "stars"
              ? (row.answers[field.id]?.written ?? "")
              : valueWords(field, row.answers[field.id]).replaceAll("\u202f", ""),
          ),
        ]),
      ),
    };
  },
);

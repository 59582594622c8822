import { and, eq, gte, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { surveyLink } from "~/db/schema/scenarios";
import { addDays, type Day } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";

/** What narrows the results of a survey: when it was sent, by whom the client is looked after, one answer to one field. */
export interface SurveyFilters {
  from?: Day | undefined;
  to?: Day | undefined;
  seller?: string | undefined;
  /** A field and what was chosen there, or the note given. */
  field?: string | undefined;
  answer?: string | undefined;
}

/** Invitations of this survey that the filters let through. */
export const linksWhere = (templateId: string, filters: SurveyFilters): SQL | undefined =>
  and(
    eq(surveyLink.templateId, templateId),
    filters.from ? gte(surveyLink.createdAt, parisInstant(filters.from, 0)) : undefined,
    filters.to ? lt(surveyLink.createdAt, parisInstant(addDays(filters.to, 1), 0)) : undefined,
    filters.seller ? eq(surveyLink.sellerId, filters.seller) : undefined,
  );

/** Those that were answered, and so where an answer is asked for. */
export const answersWhere = (templateId: string, filters: SurveyFilters): SQL | undefined =>
  and(
    linksWhere(templateId, filters),
    isNotNull(surveyLink.filledId),
    filters.field && filters.answer
      ? sql`exists(select 1 from json_each(filled_form.answers) f where f.key = ${filters.field} and (f.value ->> 'written' = ${filters.answer} or exists(select 1 from json_each(f.value, '$.chosen') c where c.value = ${filters.answer})))`
      : undefined,
  );

import { and, desc, eq, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import { client, ouvrage } from "~/db/schema/clients";
import { filledForm, formTemplate } from "~/db/schema/scenarios";
import { verb } from "../context.server";
import { REPORT_ROW } from "./load";

const PAGE = 50;

export interface ReportQuery {
  state?: "draft" | "finished" | undefined;
  templateId?: string | undefined;
  /** Who filled it. */
  mine?: boolean | undefined;
  after?: string | undefined;
}

/** Reports of all clients, newest first, by pages. */
export const listReports = verb("report.read", async (ctx, query: ReportQuery = {}) => {
  const [at, id] = (query.after ?? "").split("~");
  const me = ctx.viewer.kind === "staff" ? ctx.viewer.userId : "";
  const [rows, templates] = await ctx.db.batch([
    ctx.db
      .select({ ...REPORT_ROW, clientName: client.displayName })
      .from(filledForm)
      .innerJoin(client, eq(client.id, filledForm.clientId))
      .leftJoin(ouvrage, eq(ouvrage.id, filledForm.ouvrageId))
      .where(
        and(
          ne(filledForm.kind, "survey"),
          isNull(filledForm.binnedAt),
          query.state === "draft" ? isNull(filledForm.finishedAt) : undefined,
          query.state === "finished" ? isNotNull(filledForm.finishedAt) : undefined,
          query.templateId ? eq(filledForm.templateId, query.templateId) : undefined,
          query.mine ? eq(filledForm.startedBy, me) : undefined,
          at && id && /^\d+$/.test(at)
            ? or(
                lt(filledForm.startedAt, Number(at)),
                and(eq(filledForm.startedAt, Number(at)), lt(filledForm.id, id)),
              )
            : undefined,
        ),
      )
      .orderBy(desc(filledForm.startedAt), desc(filledForm.id))
      .limit(PAGE + 1),
    ctx.db
      .select({ id: formTemplate.id, title: formTemplate.title })
      .from(formTemplate)
      .where(and(ne(formTemplate.kind, "survey"), isNotNull(formTemplate.published)))
      .orderBy(formTemplate.title),
  ]);
  const page = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? page.at(-1) : undefined;
  return { rows: page, next: last ? `${last.startedAt}~${last.id}` : null, templates };
});
export type ReportList = Awaited<ReturnType<typeof listReports>>;

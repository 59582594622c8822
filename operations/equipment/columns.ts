import { eq } from "drizzle-orm";
import { article } from "~/db/schema/articles";
import { dayProblems, endsOf } from "~/domain/equipment/ends";
import type { EquipmentForm } from "~/domain/equipment/forms";
import { type Problem, problem } from "~/domain/problem";
import type { Ctx } from "../context.server";
import { refused } from "../refusals";
import { installableLines } from "./lines";

/** The columns of a form, ends computed (EQ1, EQ2). Refuses an article that is gone and days that can't be. */
export async function equipmentColumns(ctx: Ctx, form: EquipmentForm) {
  const [terms] = form.articleId
    ? await ctx.db
        .select({ warrantyMonths: article.warrantyMonths, lifetimeMonths: article.lifetimeMonths })
        .from(article)
        .where(eq(article.id, form.articleId))
    : [];
  const problems: Problem[] = dayProblems(form);
  if (form.articleId && !terms) problems.push(problem("article-not-found", "articleId"));
  if (problems.length > 0) throw refused(...problems);
  const { articleId, label, serialNumber, installedOn, notes } = form;
  return { articleId, label, serialNumber, installedOn, notes, ...endsOf(form, terms ?? null) };
}

/** Where a new piece comes from. Refuses a line that is not this client's, or all of which is installed (EQ10). */
export async function originColumns(ctx: Ctx, clientId: string, line: EquipmentForm["line"]) {
  if (!line) return {};
  const lines = await installableLines(ctx, clientId);
  const known = lines.some(
    (one) =>
      one.kind === line.documentKind && one.documentId === line.documentId && one.lineId === line.lineId,
  );
  if (!known) throw refused(problem("line-not-installable", "line"));
  return line;
}

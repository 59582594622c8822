import { and, desc, eq } from "drizzle-orm";
import { importRun } from "~/db/schema/articles";
import { ARTICLE_FIELDS } from "~/domain/imports/article-fields";
import { CLIENT_FIELDS } from "~/domain/imports/client-fields";
import type { ImportField } from "~/domain/imports/field";
import { questionFields } from "~/domain/imports/question-fields";
import type { Sheet } from "~/domain/imports/sheet";
import type { Ctx } from "../context.server";
import { type QuestionRow, questionsOf } from "../questions/load";
import { notFound } from "../refusals";
import { readSheet } from "./read-sheet";

export type ImportRunRow = typeof importRun.$inferSelect;
export type ImportKind = ImportRunRow["kind"];

export async function loadRun(ctx: Ctx, id: string): Promise<ImportRunRow> {
  const [row] = await ctx.db.select().from(importRun).where(eq(importRun.id, id)).limit(1);
  if (!row) throw notFound("import");
  return row;
}

export interface Fillable {
  fields: ImportField[];
  /** The questions of clients, of which each is a field. */
  questions: QuestionRow[];
}

/** The fields that this viewer may fill: a column of amounts they can't see is left aside. */
export async function fillable(ctx: Ctx, kind: ImportKind): Promise<Fillable> {
  if (kind === "articles")
    return { fields: ARTICLE_FIELDS.filter((field) => !field.needs || ctx.can(field.needs)), questions: [] };
  const questions = await questionsOf(ctx, "client");
  return { fields: [...CLIENT_FIELDS, ...questionFields(questions)], questions };
}

/** The table of the run's file, read again from where it is kept. */
export async function loadSheet(ctx: Ctx, run: ImportRunRow): Promise<Sheet> {
  const kept = await ctx.env.FILES.get(`files/${run.fileId}`);
  if (!kept) throw notFound("import");
  return readSheet(new Uint8Array(await kept.arrayBuffer()));
}

/** The last run of the same kind whose file had the same header. */
export async function lastAlike(ctx: Ctx, kind: ImportKind, signature: string): Promise<ImportRunRow | null> {
  const [row] = await ctx.db
    .select()
    .from(importRun)
    .where(and(eq(importRun.kind, kind), eq(importRun.signature, signature)))
    .orderBy(desc(importRun.createdAt))
    .limit(1);
  return row ?? null;
}

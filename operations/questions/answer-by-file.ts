import { and, eq, sql } from "drizzle-orm";
import { file } from "~/db/schema/files";
import { problem } from "~/domain/problem";
import type { Subject } from "~/domain/questions/question";
import { verb } from "../context.server";
import { must } from "../guards";
import { refused } from "../refusals";
import { answerFileBack, answerFilesBinned } from "./answer-files";
import { loadQuestion } from "./load";
import { answersOf, answersWritten, STORES } from "./stores";
import { loadSubject } from "./subject";

/**
 * Answers a question about a client, an ouvrage or an article by one of its own files, or takes the answer away (QU9).
 * The file before goes to the bin, one that lies there comes back. Returns the file before, for the undo.
 */
export const answerByFile = verb(
  "file.write",
  async (ctx, questionId: string, subjectId: string, fileId: string | null): Promise<string | null> => {
    const question = await loadQuestion(ctx, questionId);
    const { owner, topics } = await loadSubject(ctx, question.subject, subjectId);
    if (question.type !== "file" || question.archivedAt !== null)
      throw refused(problem("answer-no-file-asked"));
    const [rows, [given]] = await ctx.db.batch([
      answersOf(ctx, question.subject, subjectId),
      ctx.db
        .select({ name: file.name, sealedAt: file.sealedAt, ouvrageId: file.ouvrageId })
        .from(file)
        .where(and(eq(file.id, fileId ?? ""), eq(file.ownerKind, owner.kind), eq(file.ownerId, owner.id))),
    ]);
    const wrong =
      !given || given.sealedAt !== null || (owner.ouvrageId && given.ouvrageId !== owner.ouvrageId);
    if (fileId !== null && wrong) throw refused(problem("answer-file-unknown"));
    const was = rows.find((row) => row.questionId === questionId);
    const before = was?.fileId ?? null;
    if (before === fileId && (fileId === null || was?.words)) return before;
    const answer =
      given && fileId ? [{ questionId, chosen: [], written: "", fileId, words: given.name }] : [];
    await ctx.commit({
      guards: [stillAnswered(question.subject, subjectId, questionId, before)],
      writes: [
        ...answerFilesBinned(ctx, before && before !== fileId ? [before] : []),
        ...(fileId ? [answerFileBack(fileId)] : []),
        ...answersWritten(question.subject, subjectId, [questionId], answer),
      ],
      change: {
        kind: question.subject,
        id: subjectId,
        action: "changed",
        before: { [question.label]: was?.words ?? "" },
        after: { [question.label]: answer[0]?.words ?? "" },
      },
      event: { name: "changed", subjectId, topics },
    });
    return before;
  },
);

/** Nobody gave another file meanwhile. */
function stillAnswered(subject: Subject, id: string, questionId: string, fileId: string | null) {
  const { name, column } = STORES[subject];
  return must(
    "answer unchanged",
    sql`coalesce((select file_id from ${sql.raw(name)} where ${sql.raw(column)} = ${id} and question_id = ${questionId}), '') = ${fileId ?? ""}`,
  );
}

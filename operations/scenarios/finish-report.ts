import { and, eq, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { file } from "~/db/schema/files";
import { filledForm } from "~/db/schema/scenarios";
import { type Problem, problem } from "~/domain/problem";
import { filled, type Values, wordsOf } from "~/domain/scenarios/filling";
import { fingerprintOf } from "~/domain/scenarios/fingerprint";
import { KIND_WORDS } from "~/domain/scenarios/kinds";
import { scoreOf } from "~/domain/scenarios/score";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { conflict, notFound, refused } from "../refusals";
import { loadFilled } from "./load";
import { sealedPaper } from "./report-paper";
import { photosOf, reportEvent } from "./report-writes";

/**
 * Ends a report: read, frozen and hashed (SC4, SC6), printed, its PDF among the client's files. Refused with a sentence
 * at each field that is wrong or missing; a draft that changed since it was looked at is a conflict. Finished already, it
 * stays as it is.
 */
export const finishReport = verb(
  "report.write",
  async (ctx, reportId: string, input: { version: number }): Promise<void> => {
    const { row, version } = await loadFilled(ctx, reportId);
    if (row.kind === "survey" || row.binnedAt !== null) throw notFound("report");
    if (row.finishedAt !== null) return;
    if (row.version !== input.version) throw conflict();
    const read = filled(version.content, row.answers);
    const photos = await photosOf(ctx, row, read.values);
    const problems = [...read.problems, ...photoProblems(read.values, photos)];
    if (problems.length > 0) throw refused(...problems);
    const { values } = read;
    const fingerprint = await fingerprintOf({
      id: row.id,
      versionId: version.id,
      clientId: row.clientId,
      ouvrageId: row.ouvrageId,
      finishedAt: ctx.now,
      values,
      photos: new Map([...photos].map(([id, one]) => [id, one.sha256])),
    });
    const done = { ...row, answers: values, fingerprint, finishedAt: ctx.now };
    const paper = await sealedPaper(ctx, done, version, photos);
    const used = [...photos.keys()];
    await ctx.commit({
      guards: [unchanged(filledForm, reportId, row.version)],
      writes: [
        paper.statement,
        ctx.db
          .update(filledForm)
          .set({
            answers: values,
            words: wordsOf(version.content, values),
            score: scoreOf(version.content, values),
            finishedAt: ctx.now,
            updatedAt: ctx.now,
            fingerprint,
            fileId: paper.id,
            version: row.version + 1,
          })
          .where(eq(filledForm.id, reportId)),
        ctx.db
          .update(file)
          .set({ sealedAt: ctx.now })
          .where(and(inIds(file.id, used), isNull(file.sealedAt))),
        timeline(ctx, {
          clientId: row.clientId,
          ouvrageId: row.ouvrageId,
          kind: "report",
          title: row.revision > 1 ? `${row.title} corrigé, version ${row.revision}` : row.title,
          body: KIND_WORDS[row.kind],
          href: `/rapports/${reportId}`,
        }),
      ],
      change: { kind: "report", id: reportId, action: "finished", after: { title: row.title, fingerprint } },
      event: reportEvent(row),
    });
  },
);

/** Photos that never arrived, or are of a kind that no paper prints, said at their field. */
function photoProblems(values: Values, there: Map<string, { contentType: string }>): Problem[] {
  return Object.entries(values).flatMap(([id, { photos }]) => {
    const kinds = photos.map((one) => there.get(one.fileId)?.contentType);
    if (kinds.includes(undefined)) return [problem("photo-missing", id)];
    return kinds.every((kind) => kind === "image/jpeg" || kind === "image/png")
      ? []
      : [problem("photo-kind", id)];
  });
}

import { type Statement, statement } from "~/db/batch";
import { viewerKey } from "~/domain/access/permissions";
import type { Ctx } from "../context.server";
import type { AnswerRow } from "./stores";

/** Files of answers that are none any more go to the bin, with whoever changed the answer (QU9). */
export const answerFilesBinned = (ctx: Ctx, fileIds: readonly string[]): Statement[] =>
  fileIds.length === 0
    ? []
    : [
        statement(
          "update file set binned_at = ?1, binned_by = ?2, version = version + 1 where binned_at is null and sealed_at is null and id in (select value from json_each(?3))",
          ctx.now,
          viewerKey(ctx.viewer),
          JSON.stringify(fileIds),
        ),
      ];

/** A file that is an answer again comes back from the bin. */
export const answerFileBack = (fileId: string): Statement =>
  statement(
    "update file set binned_at = null, binned_by = null, version = version + 1 where id = ? and binned_at is not null",
    fileId,
  );

/** The names of the files that answer, by their id, as forms show them. */
export const answerFiles = (rows: readonly AnswerRow[]): Record<string, string> =>
  Object.fromEntries(rows.flatMap((row) => (row.fileId && row.words ? [[row.fileId, row.words]] : [])));

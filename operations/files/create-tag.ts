import { and, eq } from "drizzle-orm";
import type * as z from "zod";
import { bulkInsert, inIds } from "~/db/batch";
import { fileTagged } from "~/db/schema/files";
import type { newTagForm } from "~/domain/files/forms";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { forbidden, refused } from "../refusals";
import { choiceAdded } from "../settings/choice-list";
import { loadFiles } from "./load";
import { fileTopics } from "./owners";

/**
 * A tag that the list lacks, added and set on these files at once; one that was taken out under this name comes back.
 * Throws C10 when the list has it. Returns the files that it was not on, for the undo.
 */
export const createTag = verb("choice.manage", async (ctx, form: z.output<typeof newTagForm>) => {
  if (!ctx.can("file.write")) throw forbidden();
  const rows = await loadFiles(ctx, form.files);
  const [first] = rows;
  if (!first) throw refused(problem("file-none-chosen"));
  const { row, guard, write, change } = await choiceAdded(ctx, { list: "file-tag", label: form.label });
  const borne = await ctx.db
    .select({ id: fileTagged.fileId })
    .from(fileTagged)
    .where(and(eq(fileTagged.tagId, row.id), inIds(fileTagged.fileId, form.files)));
  const files = rows.map((one) => one.id).filter((id) => !borne.some((one) => one.id === id));
  await ctx.commit({
    guards: [guard],
    writes: [
      write,
      ...bulkInsert(
        fileTagged,
        files.map((fileId) => ({ fileId, tagId: row.id })),
        { orReplace: true },
      ),
    ],
    change: {
      kind: "file",
      id: first.id,
      action: "changed",
      after: { tag: row.label, on: true, names: rows.map((one) => one.name) },
    },
    others: [change],
    event: {
      name: "changed",
      subjectId: row.id,
      topics: [...new Set([...rows.flatMap(fileTopics), "company", "choices"])],
    },
  });
  return { tagId: row.id, label: row.label, version: row.version, files };
});

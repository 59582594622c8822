import { and, eq } from "drizzle-orm";
import type * as z from "zod";
import { bulkInsert, inIds } from "~/db/batch";
import { fileTagged } from "~/db/schema/files";
import { choice } from "~/db/schema/settings";
import type { tagForm } from "~/domain/files/forms";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { notFound, refused } from "../refusals";
import { loadFiles } from "./load";
import { fileTopics } from "./owners";

/** A tag on several files, or off them; what bears it already, or not any more, stays as it is. Sealed ones take tags too. Returns the files that changed, for the undo. */
export const tagFiles = verb("file.write", async (ctx, form: z.output<typeof tagForm>) => {
  const rows = await loadFiles(ctx, form.files);
  const [first] = rows;
  if (!first) throw refused(problem("file-none-chosen"));
  const [tag] = await ctx.db
    .select()
    .from(choice)
    .where(and(eq(choice.id, form.tagId), eq(choice.list, "file-tag")));
  if (!tag || (form.on && tag.archivedAt !== null)) throw notFound("choice");
  const borne = await ctx.db
    .select({ id: fileTagged.fileId })
    .from(fileTagged)
    .where(and(eq(fileTagged.tagId, tag.id), inIds(fileTagged.fileId, form.files)));
  await ctx.commit({
    writes: form.on
      ? bulkInsert(
          fileTagged,
          rows.map((row) => ({ fileId: row.id, tagId: tag.id })),
          { orReplace: true },
        )
      : [
          ctx.db
            .delete(fileTagged)
            .where(and(eq(fileTagged.tagId, tag.id), inIds(fileTagged.fileId, form.files))),
        ],
    change: {
      kind: "file",
      id: first.id,
      action: "changed",
      after: { tag: tag.label, on: form.on, names: rows.map((row) => row.name) },
    },
    event: { name: "changed", subjectId: first.id, topics: [...new Set(rows.flatMap(fileTopics))] },
  });
  const changed = rows.map((row) => row.id).filter((id) => form.on !== borne.some((one) => one.id === id));
  return { label: tag.label, count: rows.length, changed };
});

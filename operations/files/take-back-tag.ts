import { and, eq, sql } from "drizzle-orm";
import type * as z from "zod";
import { inIds } from "~/db/batch";
import { fileTagged } from "~/db/schema/files";
import { audit } from "~/db/schema/house";
import { choice } from "~/db/schema/settings";
import { viewerKey } from "~/domain/access/permissions";
import type { takeBackTagForm } from "~/domain/files/forms";
import { problem } from "~/domain/problem";
import { type Ctx, verb } from "../context.server";
import { forbidden, notFound, refused } from "../refusals";
import { loadFiles } from "./load";
import { fileTopics } from "./owners";

/**
 * Takes back a tag just made: off the files that it was made for, and out of the list when nothing else bears it and
 * nobody changed it since; one that had come back into the list leaves it again, and stays known.
 */
export const takeBackTag = verb("choice.manage", async (ctx, form: z.output<typeof takeBackTagForm>) => {
  if (!ctx.can("file.write")) throw forbidden();
  const rows = await loadFiles(ctx, form.files);
  const [first] = rows;
  if (!first) throw refused(problem("file-none-chosen"));
  const [tag] = await ctx.db
    .select()
    .from(choice)
    .where(and(eq(choice.id, form.tagId), eq(choice.list, "file-tag")));
  if (!tag) throw notFound("choice");
  const alone = and(
    eq(choice.id, tag.id),
    eq(choice.version, form.version),
    sql`not exists(select 1 from file_tagged where tag_id = ${tag.id})`,
  );
  await ctx.commit({
    writes: [
      ctx.db
        .delete(fileTagged)
        .where(and(eq(fileTagged.tagId, tag.id), inIds(fileTagged.fileId, form.files))),
      (await madeByThem(ctx, tag.id))
        ? ctx.db.delete(choice).where(alone)
        : ctx.db
            .update(choice)
            .set({ archivedAt: ctx.now, version: sql`${choice.version} + 1` })
            .where(alone),
    ],
    change: {
      kind: "file",
      id: first.id,
      action: "changed",
      after: { tag: tag.label, on: false, names: rows.map((one) => one.name) },
    },
    event: {
      name: "changed",
      subjectId: tag.id,
      topics: [...new Set([...rows.flatMap(fileTopics), "company", "choices"])],
    },
  });
  return { label: tag.label, count: rows.length };
});

/** This person made the tag, and it was never anything else. */
async function madeByThem(ctx: Ctx, tagId: string): Promise<boolean> {
  const lines = await ctx.db
    .select({ action: audit.action, viewer: audit.viewer })
    .from(audit)
    .where(and(eq(audit.subjectKind, "choice"), eq(audit.subjectId, tagId)))
    .limit(2);
  const [line] = lines;
  return lines.length === 1 && line?.action === "created" && line.viewer === viewerKey(ctx.viewer);
}

import { eq, sql } from "drizzle-orm";
import type * as z from "zod";
import { file } from "~/db/schema/files";
import { inTheWay } from "~/domain/files/change";
import type { nameForm } from "~/domain/files/forms";
import { fileName } from "~/domain/files/name";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { forbidden, refused } from "../refusals";
import { loadFile, mayWrite } from "./load";
import { fileTopics } from "./owners";

/**
 * Another name for a file; its extension stays what the content is. Sealed ones refuse, a name that somebody else
 * changed is a conflict. Returns the old name, for the undo.
 */
export const renameFile = verb("file.write", async (ctx, fileId: string, form: z.output<typeof nameForm>) => {
  const row = await loadFile(ctx, fileId);
  if (!mayWrite(ctx, row.ownerKind)) throw forbidden();
  const way = inTheWay([row]);
  if (way) throw refused(way);
  if (form.name.trim() === "") throw refused(problem("file-name-empty", "name"));
  const name = fileName(form.name, row.name.slice(row.name.lastIndexOf(".") + 1));
  await ctx.commit({
    guards: [unchanged(file, fileId, form.version)],
    writes: [
      ctx.db
        .update(file)
        .set({ name, version: sql`${file.version} + 1` })
        .where(eq(file.id, fileId)),
    ],
    change: { kind: "file", id: fileId, action: "renamed", before: { name: row.name }, after: { name } },
    event: { name: "changed", subjectId: fileId, topics: fileTopics(row) },
  });
  return { before: row.name, name, version: form.version + 1 };
});

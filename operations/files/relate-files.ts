import { and, eq, sql } from "drizzle-orm";
import type * as z from "zod";
import { inIds } from "~/db/batch";
import { ouvrage, timelineEntry } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import type { ouvrageForm } from "~/domain/files/forms";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { forbidden, notFound, refused } from "../refusals";
import { oneOwner } from "./folder-guards";
import { loadFiles, mayWrite } from "./load";
import { fileTopics } from "./owners";

/**
 * Says which ouvrage of a client some of its files are about, or none; its timeline follows. Of one client, all of them
 * or none. Returns what each was about, for the undo.
 */
export const relateFiles = verb("file.write", async (ctx, form: z.output<typeof ouvrageForm>) => {
  const rows = await loadFiles(ctx, form.files);
  const [first] = rows;
  if (!first) throw refused(problem("file-none-chosen"));
  const owner = oneOwner(rows);
  if (!owner || owner.kind !== "client") throw refused(problem("file-of-another"));
  if (!mayWrite(ctx, owner.kind)) throw forbidden();
  const { ouvrageId } = form;
  const [about] = ouvrageId
    ? await ctx.db
        .select({ name: ouvrage.name })
        .from(ouvrage)
        .where(and(eq(ouvrage.id, ouvrageId), eq(ouvrage.clientId, owner.id)))
    : [];
  if (ouvrageId && !about) throw notFound("ouvrage");
  const ids = rows.map((row) => row.id);
  await ctx.commit({
    writes: [
      ctx.db
        .update(file)
        .set({ ouvrageId, version: sql`${file.version} + 1` })
        .where(inIds(file.id, ids)),
      ctx.db
        .update(timelineEntry)
        .set({ ouvrageId })
        .where(and(eq(timelineEntry.clientId, owner.id), inIds(timelineEntry.fileId, ids))),
    ],
    change: {
      kind: "file",
      id: first.id,
      action: "changed",
      before: { ouvrages: rows.map((row) => row.ouvrageId) },
      after: { ouvrage: about?.name ?? null, names: rows.map((row) => row.name) },
    },
    event: { name: "changed", subjectId: first.id, topics: [...new Set(rows.flatMap(fileTopics))] },
  });
  return {
    name: about?.name ?? null,
    count: rows.length,
    before: rows.map((row) => ({ id: row.id, ouvrageId: row.ouvrageId })),
  };
});

import { and, eq, isNull } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import { file } from "~/db/schema/files";
import { isPicture } from "~/domain/files/content";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { loadOuvrage } from "./load";
import { ouvrageTopics } from "./ouvrage-writes";

/** The picture of an ouvrage's card: one of its own photos, or none. Returns the one before, for the undo. */
export const chooseOuvragePhoto = verb(
  "ouvrage.write",
  async (ctx, clientId: string, ouvrageId: string, fileId: string | null): Promise<string | null> => {
    const before = await loadOuvrage(ctx, clientId, ouvrageId);
    if (before.photoFileId === fileId) return fileId;
    if (fileId !== null) {
      const [row] = await ctx.db
        .select({ contentType: file.contentType })
        .from(file)
        .where(and(eq(file.id, fileId), eq(file.ouvrageId, ouvrageId), isNull(file.binnedAt)));
      if (!row || !isPicture(row.contentType)) throw refused(problem("ouvrage-photo-unknown"));
    }
    await ctx.commit({
      guards: [unchanged(ouvrage, ouvrageId, before.version)],
      writes: [
        ctx.db
          .update(ouvrage)
          .set({ photoFileId: fileId, version: before.version + 1 })
          .where(eq(ouvrage.id, ouvrageId)),
      ],
      change: {
        kind: "ouvrage",
        id: ouvrageId,
        action: "changed",
        before: { photoFileId: before.photoFileId },
        after: { photoFileId: fileId },
      },
      event: { name: "changed", subjectId: ouvrageId, topics: ouvrageTopics(clientId) },
    });
    return before.photoFileId;
  },
);

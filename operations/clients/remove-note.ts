import { eq, sql } from "drizzle-orm";
import { timelineEntry } from "~/db/schema/clients";
import { verb } from "../context.server";
import { loadOwnNote } from "./load-note";

/** Takes a note of one's own away, or brings it back (TL3); asked twice it is the same. */
export const removeNote = verb(
  "note.write",
  async (ctx, clientId: string, noteId: string, removed: boolean) => {
    const before = await loadOwnNote(ctx, clientId, noteId);
    if ((before.removedAt !== null) === removed) return;
    await ctx.commit({
      writes: [
        ctx.db
          .update(timelineEntry)
          .set({ removedAt: removed ? ctx.now : null, version: sql`${timelineEntry.version} + 1` })
          .where(eq(timelineEntry.id, noteId)),
      ],
      change: { kind: "note", id: noteId, action: removed ? "removed" : "restored", after: { clientId } },
      event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
    });
  },
);

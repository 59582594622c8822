import { eq } from "drizzle-orm";
import { timelineEntry } from "~/db/schema/clients";
import { verb } from "../context.server";
import { loadNote } from "./load-note";

/** Keeps a note above the timeline for everyone, or lets it go back to its day (TL4); asked twice it is the same. */
export const pinNote = verb("note.write", async (ctx, clientId: string, noteId: string, pinned: boolean) => {
  const before = await loadNote(ctx, clientId, noteId);
  if ((before.pinnedAt !== null) === pinned) return;
  await ctx.commit({
    writes: [
      ctx.db
        .update(timelineEntry)
        .set({ pinnedAt: pinned ? ctx.now : null })
        .where(eq(timelineEntry.id, noteId)),
    ],
    change: { kind: "note", id: noteId, action: pinned ? "pinned" : "unpinned", after: { clientId } },
    event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
  });
});

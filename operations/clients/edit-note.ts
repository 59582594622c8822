import { eq } from "drizzle-orm";
import { timelineEntry } from "~/db/schema/clients";
import type { NoteEditForm } from "~/domain/clients/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadOwnNote } from "./load-note";

/** Other words for a note of one's own (TL3), in sight of the old ones. Returns both and the version now, for the undo. */
export const editNote = verb(
  "note.write",
  async (ctx, clientId: string, noteId: string, form: NoteEditForm) => {
    const before = await loadOwnNote(ctx, clientId, noteId);
    const { body, version } = form;
    await ctx.commit({
      guards: [unchanged(timelineEntry, noteId, version)],
      writes: [
        ctx.db
          .update(timelineEntry)
          .set({ body, editedAt: ctx.now, version: version + 1 })
          .where(eq(timelineEntry.id, noteId)),
      ],
      change: {
        kind: "note",
        id: noteId,
        action: "edited",
        before: { body: before.body },
        after: { body, clientId },
      },
      event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
    });
    return { before: before.body, version: version + 1 };
  },
);

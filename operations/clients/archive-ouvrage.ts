import { eq, sql } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import { verb } from "../context.server";
import { loadOuvrage } from "./load";
import { ouvrageTopics } from "./ouvrage-writes";

/** Puts an ouvrage aside, or takes it back: nothing is lost, and asked twice it is done once. */
export const archiveOuvrage = verb(
  "ouvrage.write",
  async (ctx, clientId: string, ouvrageId: string, archived: boolean) => {
    const before = await loadOuvrage(ctx, clientId, ouvrageId);
    if ((before.archivedAt !== null) === archived) return;
    await ctx.commit({
      writes: [
        ctx.db
          .update(ouvrage)
          .set({ archivedAt: archived ? ctx.now : null, version: sql`version + 1` })
          .where(eq(ouvrage.id, ouvrageId)),
      ],
      change: { kind: "ouvrage", id: ouvrageId, action: archived ? "archived" : "taken back" },
      event: { name: "changed", subjectId: ouvrageId, topics: ouvrageTopics(clientId) },
    });
  },
);

import { eq, sql } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import { verb } from "../context.server";
import { loadOuvrage } from "./load";
import { ouvrageTopics } from "./ouvrage-writes";

/** A new name and nothing else (CRM-25): needs no version, the last name given wins and both are in the audit. */
export const renameOuvrage = verb(
  "ouvrage.write",
  async (ctx, clientId: string, ouvrageId: string, name: string) => {
    const before = await loadOuvrage(ctx, clientId, ouvrageId);
    if (before.name === name) return;
    await ctx.commit({
      writes: [
        ctx.db.update(ouvrage).set({ name, version: sql`version + 1` }).where(eq(ouvrage.id, ouvrageId)),
      ],
      change: {
        kind: "ouvrage",
        id: ouvrageId,
        action: "renamed",
        before: { name: before.name },
        after: { name },
      },
      event: { name: "changed", subjectId: ouvrageId, topics: ouvrageTopics(clientId) },
    });
  },
);

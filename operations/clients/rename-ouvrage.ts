import { eq } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import type { OuvrageNameForm } from "~/domain/clients/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadOuvrage } from "./load";
import { ouvrageTopics } from "./ouvrage-writes";

/** A new name and nothing else (CRM-25); a stale version is a conflict. */
export const renameOuvrage = verb(
  "ouvrage.write",
  async (ctx, clientId: string, ouvrageId: string, form: OuvrageNameForm) => {
    const before = await loadOuvrage(ctx, clientId, ouvrageId);
    const { name, version } = form;
    if (before.name === name) return;
    await ctx.commit({
      guards: [unchanged(ouvrage, ouvrageId, version)],
      writes: [
        ctx.db
          .update(ouvrage)
          .set({ name, version: version + 1 })
          .where(eq(ouvrage.id, ouvrageId)),
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

import { eq } from "drizzle-orm";
import { ouvrage } from "~/db/schema/clients";
import type { OuvrageForm } from "~/domain/clients/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { answering } from "../questions/answering";
import { loadOuvrage } from "./load";
import { ouvrageColumns, ouvrageTopics } from "./ouvrage-writes";

/** The whole ouvrage; a stale version is a conflict. */
export const updateOuvrage = verb(
  "ouvrage.write",
  async (ctx, clientId: string, ouvrageId: string, form: OuvrageForm & { version: number }) => {
    const before = await loadOuvrage(ctx, clientId, ouvrageId);
    const columns = await ouvrageColumns(ctx, clientId, form);
    // A type that changes asks other questions (QU8), even where the form answers none.
    const posted = form.answers ?? (form.typeId === before.typeId ? undefined : {});
    const answers = await answering(ctx, { subject: "ouvrage", id: ouvrageId, typeId: form.typeId }, posted);
    await ctx.commit({
      guards: [unchanged(ouvrage, ouvrageId, form.version)],
      writes: [
        ctx.db
          .update(ouvrage)
          .set({ ...columns, version: form.version + 1 })
          .where(eq(ouvrage.id, ouvrageId)),
        ...answers.writes,
      ],
      change: {
        kind: "ouvrage",
        id: ouvrageId,
        action: "updated",
        before: { name: before.name, ...answers.before },
        after: { ...columns, ...answers.after },
      },
      event: { name: "changed", subjectId: ouvrageId, topics: ouvrageTopics(clientId) },
    });
  },
);

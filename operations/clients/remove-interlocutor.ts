import { and, eq, isNull } from "drizzle-orm";
import { inIds } from "~/db/batch";
import { client, contactPoint, interlocutor } from "~/db/schema/clients";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { notFound } from "../refusals";
import { loadClientParties } from "./load";
import { checkedRemovals } from "./removals";

/**
 * Takes an interlocutor out of a file (CL13), with the phones and mails that came to it with them (`points`). Refuses one
 * whom a quote names; a stale version is a conflict.
 */
export const removeInterlocutor = verb(
  "client.write",
  async (
    ctx,
    clientId: string,
    interlocutorId: string,
    version: number,
    points: readonly string[] = [],
  ): Promise<void> => {
    const before = await loadClientParties(ctx, clientId);
    const gone = before.interlocutors.find((one) => one.id === interlocutorId);
    if (!gone) throw notFound("interlocutor");
    await checkedRemovals(ctx, before, {
      addresses: before.addresses,
      people: before.interlocutors.filter((one) => one !== gone),
    });
    const { civility, firstName, lastName } = gone;
    await ctx.commit({
      guards: [unchanged(client, clientId, version)],
      writes: [
        ctx.db.delete(contactPoint).where(eq(contactPoint.interlocutorId, interlocutorId)),
        ctx.db
          .delete(contactPoint)
          .where(
            and(
              eq(contactPoint.clientId, clientId),
              isNull(contactPoint.interlocutorId),
              inIds(contactPoint.id, points),
            ),
          ),
        ctx.db.delete(interlocutor).where(eq(interlocutor.id, interlocutorId)),
        ctx.db
          .update(client)
          .set({ updatedAt: ctx.now, version: version + 1 })
          .where(eq(client.id, clientId)),
      ],
      change: {
        kind: "client",
        id: clientId,
        action: "updated",
        before: { interlocutor: { civility, firstName, lastName } },
      },
      event: { name: "changed", subjectId: clientId, topics: ["clients", `client:${clientId}`] },
    });
  },
);

import { eq } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { loadClient } from "./load";

/** The banner of the file: "ne pas appeler le matin". */
export const writeObservations = verb(
  "note.write",
  async (ctx, clientId: string, input: { observations: string; version: number }) => {
    const row = await loadClient(ctx, clientId);
    await ctx.commit({
      guards: [unchanged(client, clientId, input.version)],
      writes: [
        ctx.db
          .update(client)
          .set({ observations: input.observations, updatedAt: ctx.now, version: input.version + 1 })
          .where(eq(client.id, clientId)),
      ],
      change: {
        kind: "client",
        id: clientId,
        action: "observed",
        before: { observations: row.observations },
        after: { observations: input.observations },
      },
      event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
    });
  },
);

import { eq } from "drizzle-orm";
import { client } from "~/db/schema/clients";
import { loadClient } from "../clients/load";
import { verb } from "../context.server";
import { unchanged } from "../guards";

/** Opens or closes a client's space (ESP-01). Closed, every link of theirs is dead until it is opened again. */
export const switchSpace = verb(
  "client.write",
  async (ctx, clientId: string, input: { enabled: boolean; version: number }): Promise<void> => {
    const row = await loadClient(ctx, clientId);
    if (row.spaceEnabled === input.enabled) return;
    await ctx.commit({
      guards: [unchanged(client, clientId, input.version)],
      writes: [
        ctx.db
          .update(client)
          .set({ spaceEnabled: input.enabled, updatedAt: ctx.now, version: input.version + 1 })
          .where(eq(client.id, clientId)),
      ],
      change: {
        kind: "client",
        id: clientId,
        action: input.enabled ? "space-opened" : "space-closed",
      },
      event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
    });
  },
);

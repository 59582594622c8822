import { clientPair } from "~/db/schema/merges";
import { viewerKey } from "~/domain/access/permissions";
import type { PairForm } from "~/domain/merges/forms";
import { clientsOf } from "../clients/binning";
import { verb } from "../context.server";

/** Says of two clients that they are two, or takes it back: the pair is not proposed again (MG8). */
export const tellApart = verb(
  "client.merge",
  async (ctx, form: PairForm & { apart: boolean }): Promise<void> => {
    const [aId, bId] = [form.aId, form.bId].toSorted();
    if (aId === undefined || bId === undefined) return;
    await clientsOf(ctx, [aId, bId]);
    const said = form.apart
      ? { dismissedAt: ctx.now, dismissedBy: viewerKey(ctx.viewer) }
      : { dismissedAt: null, dismissedBy: null };
    await ctx.commit({
      writes: [
        ctx.db
          .insert(clientPair)
          .values({ aId, bId, weight: 0, ...said })
          .onConflictDoUpdate({ target: [clientPair.aId, clientPair.bId], set: said }),
      ],
      change: {
        kind: "client",
        id: aId,
        action: form.apart ? "told-apart" : "told-alike",
        after: { other: bId },
      },
      event: { name: "changed", subjectId: aId, topics: ["duplicates"] },
    });
  },
);

import { eq } from "drizzle-orm";
import { equipment } from "~/db/schema/equipment";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { equipmentTopics, loadEquipment, ouvrageHref } from "./load";

/** Says that a piece is not there any more, from today; it stays in the history (EQ5). A stale version is a conflict. */
export const removeEquipment = verb(
  "ouvrage.write",
  async (ctx, equipmentId: string, version: number): Promise<void> => {
    const before = await loadEquipment(ctx, equipmentId);
    if (before.removedOn !== null || before.binnedAt !== null) return;
    const { clientId, ouvrageId, label, installedOn } = before;
    // One that is to be installed later was never there.
    const removedOn = installedOn !== null && installedOn > ctx.today ? installedOn : ctx.today;
    await ctx.commit({
      guards: [unchanged(equipment, equipmentId, version)],
      writes: [
        ctx.db
          .update(equipment)
          .set({ removedOn, version: version + 1 })
          .where(eq(equipment.id, equipmentId)),
        timeline(ctx, {
          clientId,
          ouvrageId,
          kind: "client",
          title: `Équipement retiré : ${label}`,
          href: ouvrageHref(clientId, ouvrageId),
        }),
      ],
      change: {
        kind: "equipment",
        id: equipmentId,
        action: "removed",
        before: { label },
        after: { removedOn },
      },
      event: { name: "changed", subjectId: equipmentId, topics: equipmentTopics(clientId) },
    });
  },
);

import { eq, sql } from "drizzle-orm";
import { equipment } from "~/db/schema/equipment";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { equipmentTopics, loadEquipment } from "./load";
import { isReplaced, notReplaced } from "./replaced";

/**
 * Takes out of sight a piece that was written by mistake; the one whose place it took stands again (EQ6). Refuses one
 * that another replaced.
 */
export const binEquipment = verb(
  "ouvrage.write",
  async (ctx, equipmentId: string, version: number): Promise<void> => {
    const before = await loadEquipment(ctx, equipmentId);
    if (before.binnedAt !== null) return;
    if (await isReplaced(ctx, equipmentId)) throw refused(problem("equipment-replaced"));
    await ctx.commit({
      guards: [unchanged(equipment, equipmentId, version), notReplaced(equipmentId)],
      writes: [
        ctx.db
          .update(equipment)
          .set({ binnedAt: ctx.now, version: version + 1 })
          .where(eq(equipment.id, equipmentId)),
        ctx.db
          .update(equipment)
          .set({ removedOn: null, version: sql`version + 1` })
          .where(eq(equipment.id, before.replacesId ?? "")),
      ],
      change: { kind: "equipment", id: equipmentId, action: "binned", before: { label: before.label } },
      event: { name: "changed", subjectId: equipmentId, topics: equipmentTopics(before.clientId) },
    });
  },
);

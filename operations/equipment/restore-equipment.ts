import { eq, sql } from "drizzle-orm";
import { equipment } from "~/db/schema/equipment";
import { problem } from "~/domain/problem";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { refused } from "../refusals";
import { equipmentTopics, loadEquipment } from "./load";
import { isReplaced, notReplaced, stands } from "./replaced";

/**
 * Puts back a piece that was taken away or binned: the way back of both (EQ5, EQ6). One that stood in the place of
 * another takes it again. Refuses where something else stands there now.
 */
export const restoreEquipment = verb("ouvrage.write", async (ctx, equipmentId: string): Promise<void> => {
  const before = await loadEquipment(ctx, equipmentId);
  const { binnedAt, removedOn, replacesId, installedOn, version } = before;
  if (binnedAt === null && removedOn === null) return;
  if (await isReplaced(ctx, equipmentId)) throw refused(problem("equipment-replaced"));
  const takesAgain = binnedAt !== null && replacesId !== null;
  if (takesAgain && (await isReplaced(ctx, replacesId))) throw refused(problem("equipment-replaced"));
  await ctx.commit({
    guards: [
      notReplaced(equipmentId),
      ...(takesAgain ? [stands(replacesId)] : []),
      unchanged(equipment, equipmentId, version),
    ],
    writes: [
      ctx.db
        .update(equipment)
        .set({ binnedAt: null, ...(binnedAt === null ? { removedOn: null } : {}), version: version + 1 })
        .where(eq(equipment.id, equipmentId)),
      ...(takesAgain
        ? [
            ctx.db
              .update(equipment)
              .set({ removedOn: installedOn ?? ctx.today, version: sql`version + 1` })
              .where(eq(equipment.id, replacesId)),
          ]
        : []),
    ],
    change: { kind: "equipment", id: equipmentId, action: "restored", after: { label: before.label } },
    event: { name: "changed", subjectId: equipmentId, topics: equipmentTopics(before.clientId) },
  });
});

import { eq } from "drizzle-orm";
import { equipment } from "~/db/schema/equipment";
import type { EquipmentEditForm } from "~/domain/equipment/forms";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { changedOnly } from "../settings/changed-only";
import { equipmentColumns } from "./columns";
import { equipmentTopics, loadEquipment } from "./load";

/** What a piece is and when it ends; a stale version is a conflict. Returns the client's id. */
export const updateEquipment = verb(
  "ouvrage.write",
  async (ctx, equipmentId: string, form: EquipmentEditForm) => {
    const before = await loadEquipment(ctx, equipmentId);
    const place = { clientId: before.clientId, ouvrageId: before.ouvrageId };
    const columns = await equipmentColumns(ctx, form);
    const change = changedOnly(before, columns);
    if (!change) return place;
    await ctx.commit({
      guards: [unchanged(equipment, equipmentId, form.version)],
      writes: [
        ctx.db
          .update(equipment)
          .set({ ...columns, version: form.version + 1 })
          .where(eq(equipment.id, equipmentId)),
      ],
      change: { kind: "equipment", id: equipmentId, action: "updated", ...change },
      event: { name: "changed", subjectId: equipmentId, topics: equipmentTopics(place.clientId) },
    });
    return place;
  },
);

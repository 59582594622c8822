import { eq } from "drizzle-orm";
import { equipment } from "~/db/schema/equipment";
import type { ReplacementForm } from "~/domain/equipment/forms";
import { problem } from "~/domain/problem";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { unchanged } from "../guards";
import { once } from "../once";
import { refused } from "../refusals";
import { equipmentColumns, originColumns } from "./columns";
import { equipmentTopics, loadEquipment, ouvrageHref } from "./load";

/** Puts a new piece in the place of this one, which stays in the history (EQ4). Returns the new one's id. */
export const replaceEquipment = verb(
  "ouvrage.write",
  async (ctx, equipmentId: string, form: ReplacementForm, sending?: string): Promise<string> =>
    once(ctx, sending, async () => {
      const old = await loadEquipment(ctx, equipmentId);
      const { clientId, ouvrageId } = old;
      if (old.removedOn !== null || old.binnedAt !== null) throw refused(problem("equipment-gone"));
      if (old.installedOn !== null && form.installedOn < old.installedOn)
        throw refused(problem("replacement-before", "installedOn"));
      const columns = await equipmentColumns(ctx, form);
      const origin = await originColumns(ctx, clientId, form.line);
      const id = ctx.newId();
      await ctx.commit({
        sending,
        guards: [unchanged(equipment, equipmentId, form.version)],
        writes: [
          ctx.db
            .update(equipment)
            .set({ removedOn: form.installedOn, version: form.version + 1 })
            .where(eq(equipment.id, equipmentId)),
          ctx.db.insert(equipment).values({
            id,
            ouvrageId,
            replacesId: equipmentId,
            ...columns,
            ...origin,
            createdAt: ctx.now,
          }),
          timeline(ctx, {
            clientId,
            ouvrageId,
            kind: "client",
            title: `Équipement remplacé : ${old.label}`,
            body: [form.label, form.serialNumber && `n° ${form.serialNumber}`].filter(Boolean).join(", "),
            href: ouvrageHref(clientId, ouvrageId),
          }),
        ],
        change: {
          kind: "equipment",
          id,
          action: "replaced",
          before: { label: old.label, serialNumber: old.serialNumber },
          after: { replacesId: equipmentId, ...columns },
        },
        event: { name: "changed", subjectId: id, topics: equipmentTopics(clientId) },
      });
      return id;
    }),
);

import { equipment } from "~/db/schema/equipment";
import type { EquipmentForm } from "~/domain/equipment/forms";
import { loadOuvrage } from "../clients/load";
import { timeline } from "../clients/writes";
import { verb } from "../context.server";
import { once } from "../once";
import { equipmentColumns, originColumns } from "./columns";
import { equipmentTopics, ouvrageHref } from "./load";

/** A piece installed on an ouvrage, one for one `sending` of the form (CRM-24, EQ1). Returns its id. */
export const addEquipment = verb(
  "ouvrage.write",
  async (ctx, clientId: string, ouvrageId: string, form: EquipmentForm, sending?: string): Promise<string> =>
    once(ctx, sending, async () => {
      await loadOuvrage(ctx, clientId, ouvrageId);
      const columns = await equipmentColumns(ctx, form);
      const origin = await originColumns(ctx, clientId, form.line);
      const id = ctx.newId();
      await ctx.commit({
        sending,
        writes: [
          ctx.db.insert(equipment).values({ id, ouvrageId, ...columns, ...origin, createdAt: ctx.now }),
          timeline(ctx, {
            clientId,
            ouvrageId,
            kind: "client",
            title: `Équipement posé : ${form.label}`,
            body: form.serialNumber && `N° ${form.serialNumber}`,
            href: ouvrageHref(clientId, ouvrageId),
          }),
        ],
        change: { kind: "equipment", id, action: "created", after: { ouvrageId, ...columns } },
        event: { name: "changed", subjectId: id, topics: equipmentTopics(clientId) },
      });
      return id;
    }),
);

import { ouvrage } from "~/db/schema/clients";
import type { OuvrageForm } from "~/domain/clients/forms";
import { verb } from "../context.server";
import { once } from "../once";
import { answering } from "../questions/answering";
import { loadClient } from "./load";
import { ouvrageColumns, ouvrageTopics } from "./ouvrage-writes";
import { timeline } from "./writes";

/** A pool, a stove, a boiler at this client's (CRM-24), one for one `sending` of the form. Returns its id. */
export const addOuvrage = verb(
  "ouvrage.write",
  async (ctx, clientId: string, form: OuvrageForm, sending?: string): Promise<string> =>
    once(ctx, sending, async () => {
      await loadClient(ctx, clientId);
      const id = ctx.newId();
      const columns = await ouvrageColumns(ctx, clientId, form);
      const answers = await answering(ctx, { subject: "ouvrage", id, typeId: form.typeId }, form.answers);
      await ctx.commit({
        sending,
        writes: [
          ctx.db.insert(ouvrage).values({ id, clientId, ...columns, createdAt: ctx.now }),
          ...answers.writes,
          timeline(ctx, {
            clientId,
            ouvrageId: id,
            kind: "client",
            title: `Ouvrage ajouté : ${form.name}`,
            href: `/clients/${clientId}/ouvrages/${id}`,
          }),
        ],
        change: {
          kind: "ouvrage",
          id,
          action: "created",
          after: { name: form.name, clientId, ...answers.after },
        },
        event: { name: "changed", subjectId: id, topics: ouvrageTopics(clientId) },
      });
      return id;
    }),
);

import type { NoteForm } from "~/domain/clients/forms";
import { type Ctx, verb } from "../context.server";
import { once } from "../once";
import { loadClient, loadOuvrage } from "./load";
import { timeline } from "./writes";

const TITLE = { note: "Note", call: "Appel" };

/** A note or a call in the client's timeline, about one ouvrage or none; one for one `sending` of the form. */
export const addNote = verb("note.write", async (ctx, clientId: string, form: NoteForm, sending?: string) =>
  once(ctx, sending, async () => {
    await loadClient(ctx, clientId);
    return noted(ctx, clientId, form, sending);
  }),
);

/** The note itself, once the right and the client are there. */
export async function noted(ctx: Ctx, clientId: string, form: NoteForm, sending: string | undefined) {
  if (form.ouvrageId) await loadOuvrage(ctx, clientId, form.ouvrageId);
  await ctx.commit({
    sending,
    writes: [
      timeline(ctx, {
        clientId,
        ouvrageId: form.ouvrageId,
        kind: form.kind,
        title: TITLE[form.kind],
        body: form.body,
      }),
    ],
    change: { kind: "client", id: clientId, action: "noted", after: { kind: form.kind } },
    event: { name: "changed", subjectId: clientId, topics: [`client:${clientId}`] },
  });
  return clientId;
}

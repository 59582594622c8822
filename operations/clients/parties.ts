import { bulkInsert, type Statement } from "~/db/batch";
import { address, contactPoint, interlocutor } from "~/db/schema/clients";
import type { ClientForm } from "~/domain/clients/forms";
import type { Ctx } from "../context.server";

/** The nested lists of a client form as rows; known ids are kept so that documents keep their addresses. */
export function partyRows(
  ctx: Ctx,
  clientId: string,
  form: ClientForm,
  known: ReadonlySet<string> = new Set(),
) {
  const keep = (id: string) => (known.has(id) ? id : ctx.newId());
  const addresses = form.addresses.map((a, position) => ({ ...a, id: keep(a.id), clientId, position }));
  const points = [
    ...form.phones.map((p) => ({ ...p, channel: "phone" as const })),
    ...form.emails.map((m) => ({ ...m, channel: "email" as const })),
  ].map((point, position) => ({
    id: keep(point.id),
    clientId,
    interlocutorId: null as string | null,
    channel: point.channel,
    value: point.value,
    label: point.label,
    position,
  }));
  const people = form.interlocutors.map(({ phone: _p, email: _e, ...person }, position) => ({
    ...person,
    lastName: person.lastName || person.firstName || "Contact",
    id: keep(person.id),
    clientId,
    position,
  }));
  const theirs = form.interlocutors.flatMap((person, i) =>
    (["phone", "email"] as const)
      .filter((channel) => person[channel] !== "")
      .map((channel, j) => ({
        id: ctx.newId(),
        clientId,
        interlocutorId: people[i]?.id ?? null,
        channel,
        value: person[channel],
        label: "",
        position: 100 + i * 2 + j,
      })),
  );
  return { addresses, people, points: [...points, ...theirs] };
}
export type PartyRows = ReturnType<typeof partyRows>;

export const partyInserts = (rows: PartyRows): Statement[] => [
  ...bulkInsert(address, rows.addresses),
  ...bulkInsert(interlocutor, rows.people),
  ...bulkInsert(contactPoint, rows.points),
];

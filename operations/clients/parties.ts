import { bulkInsert, type Statement } from "~/db/batch";
import { address, client as clientTable, contactPoint, interlocutor } from "~/db/schema/clients";
import type { ClientForm } from "~/domain/clients/forms";
import { displayName } from "~/domain/clients/names";
import { formatPhone } from "~/domain/identity/phone-writing";
import type { Ctx } from "../context.server";
import type { Findable } from "../search/writes";

type Client = typeof clientTable.$inferSelect;

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

/** The client as search finds it: by name, interlocutor, town, postcode, code, phone and mail (SRCH-02..09). */
export function findableClient(
  row: Pick<Client, "id" | "kind" | "firstName" | "lastName" | "companyName" | "code" | "siren">,
  parties: {
    addresses: { use: string; street: string; postcode: string; city: string; label: string }[];
    points: { channel: string; value: string }[];
    people: { firstName: string; lastName: string }[];
  },
  /** What is answered of the company's own questions. */
  answers: string[] = [],
): Findable {
  const main = parties.addresses.find((a) => a.use === "main") ?? parties.addresses[0];
  const phone = parties.points.find((p) => p.channel === "phone")?.value;
  return {
    kind: "client",
    subjectId: row.id,
    clientId: row.id,
    title: displayName(row),
    detail: [main ? `${main.postcode} ${main.city}`.trim() : "", phone ? formatPhone(phone) : ""]
      .filter(Boolean)
      .join(" · "),
    href: `/clients/${row.id}`,
    words: [
      row.companyName,
      row.lastName,
      row.firstName,
      ...parties.people.flatMap((p) => [p.lastName, p.firstName]),
      ...parties.addresses.flatMap((a) => [a.city, a.postcode, a.label, a.street]),
      row.code,
      ...answers,
    ],
    parts: [...parties.points.map((p) => p.value), row.code, row.siren],
  };
}

import { placeKey } from "~/domain/clients/place-key";
import { fold } from "~/domain/search/fold";

/** A row of the lost file and the row of the kept one that says the same. */
export type Twins = [lost: string, kept: string][];

interface Parties {
  addresses: { id: string; street: string; postcode: string; city: string; complement: string }[];
  points: { id: string; channel: string; value: string; interlocutorId: string | null }[];
  people: { id: string; firstName: string; lastName: string }[];
}

/** Pairs rows that say the same (MG2): each row of the kept file may have several twins. */
function pairs<Row extends { id: string }>(lost: Row[], kept: Row[], key: (row: Row) => string): Twins {
  const known = new Map(kept.map((row) => [key(row), row.id]));
  return lost.flatMap((row) => {
    const twin = key(row) === "" ? undefined : known.get(key(row));
    return twin === undefined ? [] : [[row.id, twin] as Twins[number]];
  });
}

/** What both files hold. A phone of a person is a double only at the same person. */
export function twinsOf(
  lost: Parties,
  kept: Parties,
): Record<"address" | "interlocutor" | "contact_point", Twins> {
  const people = pairs(lost.people, kept.people, (row) => fold(`${row.lastName} ${row.firstName}`).trim());
  const samePerson = new Map(people);
  const owner = (id: string | null) => (id === null ? "" : (samePerson.get(id) ?? id));
  return {
    address: pairs(lost.addresses, kept.addresses, (row) =>
      placeKey(row) === "" ? "" : `${placeKey(row)} ${fold(row.complement)}`,
    ),
    interlocutor: people,
    contact_point: pairs(
      lost.points,
      kept.points,
      (row) => `${owner(row.interlocutorId)} ${row.channel} ${row.value}`,
    ),
  };
}

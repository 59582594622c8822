import type { clientAction } from "~/db/schema/actions";
import type { ouvrage, timelineEntry } from "~/db/schema/clients";
import type { equipment } from "~/db/schema/equipment";
import { addDays, addMonths, type Day } from "~/domain/calendar/day";
import { parisInstant } from "~/domain/calendar/paris";
import { endsOf } from "~/domain/equipment/ends";
import { DEMO_ACCOUNTS } from "../accounts";
import { type LargeAction, type LargeLife, MATTERS, PARTS, PEOPLE, SAID, type Trade } from "./lives";
import { clientId } from "./parties";

const NAMES: Record<Trade, string> = {
  piscine: "Piscine",
  poele: "Poêle à granulés",
  bois: "Poêle à bois",
  spa: "Spa",
};
/** As the list of types words them, in the timeline. */
const TYPES: Record<(typeof MATTERS)[number][0], string> = {
  appel: "Appeler",
  mail: "Écrire",
  visite: "Passer voir",
  devis: "Relancer le devis",
  autre: "À faire",
};
const PERSONS = DEMO_ACCOUNTS.slice(0, PEOPLE);
const person = (n: number) => PERSONS[n % PERSONS.length] ?? { id: "demo-nadia", name: "Nadia Benali" };
const one = <T>(from: readonly T[], n: number): T => {
  const found = from[n];
  if (found === undefined) throw new RangeError(`nothing at ${n}`);
  return found;
};

export interface LifeRows {
  ouvrages: (typeof ouvrage.$inferInsert)[];
  equipment: (typeof equipment.$inferInsert)[];
  actions: (typeof clientAction.$inferInsert)[];
  entries: (typeof timelineEntry.$inferInsert)[];
}

/** The rows of what lives with a client, on this day. */
export function lifeRows(life: LargeLife, today: Day): LifeRows {
  const owner = clientId(life.client);
  const ouvrageId = life.ouvrage ? `ou-${owner.slice(3)}` : null;
  const { rows, pieces } = worksOf(life, ouvrageId, today);
  const done = life.actions.map((action, i) =>
    actionRows(action, `ac-${owner.slice(3)}-${i}`, owner, ouvrageId, today),
  );
  return {
    ouvrages: rows,
    equipment: pieces,
    actions: done.map(({ row }) => row),
    entries: [
      ...life.notes.map(({ said, day, minute, who }, i): typeof timelineEntry.$inferInsert => {
        const [kind, body] = one(SAID, said);
        const { id, name } = person(who);
        return {
          id: `${owner}-n${i}`,
          clientId: owner,
          ouvrageId: null,
          at: parisInstant(addDays(today, day), minute),
          kind,
          title: kind === "note" ? "Note" : "Appel",
          body,
          href: "",
          author: name,
          by: `user:${id}`,
        };
      }),
      ...done.flatMap(({ entry }) => entry ?? []),
    ],
  };
}

function worksOf({ client, ouvrage: work }: LargeLife, id: string | null, today: Day) {
  if (!work || !id) return { rows: [], pieces: [] };
  const installedOn = addDays(today, work.installed);
  const createdAt = parisInstant(installedOn, 600);
  const pieces = work.equipment.map(({ part, serial }): typeof equipment.$inferInsert => {
    const [label, , warrantyMonths, lifetimeMonths] = one(PARTS[work.trade], part);
    const ends = endsOf(
      { installedOn, warrantyUntil: null, endOfLifeOn: null },
      { warrantyMonths, lifetimeMonths },
    );
    return {
      id: `${id}-e${part}`,
      ouvrageId: id,
      label,
      serialNumber: serial,
      installedOn,
      ...ends,
      createdAt,
    };
  });
  const row: typeof ouvrage.$inferInsert = {
    id,
    clientId: clientId(client),
    typeId: `demo-ot-${work.trade}`,
    name: NAMES[work.trade],
    siteAddressId: `${clientId(client)}-a`,
    installedOn,
    warrantyUntil: addMonths(installedOn, 24),
    nextServiceOn: work.service === null ? null : addDays(today, work.service),
    createdAt,
  };
  return { rows: [row], pieces };
}

function actionRows(action: LargeAction, id: string, owner: string, ouvrageId: string | null, today: Day) {
  const [type, subject, result] = one(MATTERS, action.matter);
  const { id: assigneeId, name } = person(action.who);
  const dueOn = addDays(today, action.due);
  const minutes = 7 * 60 + 30 * (action.slot ?? 0);
  const doneAt =
    action.done === null ? null : parisInstant(addDays(today, action.done), 600 + ((action.who * 37) % 400));
  const about = action.ouvrage ? ouvrageId : null;
  const row: typeof clientAction.$inferInsert = {
    id,
    clientId: owner,
    ouvrageId: about,
    typeId: `demo-at-${type}`,
    subject,
    dueOn,
    dueTime:
      action.slot === null
        ? ""
        : `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${minutes % 60 === 0 ? "00" : "30"}`,
    assigneeId,
    startsOn: dueOn,
    rhythmEvery: action.yearly ? 12 : null,
    rhythmUnit: action.yearly ? "month" : null,
    result: doneAt === null ? "" : result,
    doneAt,
    doneBy: doneAt === null ? null : assigneeId,
    createdAt: parisInstant(addDays(today, Math.min(action.due, 0) - 10), 600),
    createdBy: "user:demo-nadia",
  };
  const entry: typeof timelineEntry.$inferInsert | null =
    doneAt === null
      ? null
      : {
          id: `${id}-t`,
          clientId: owner,
          ouvrageId: about,
          at: doneAt,
          kind: "action",
          title: `${TYPES[type]} : ${subject}`,
          body: result,
          href: `/actions/${id}`,
          author: name,
          by: `user:${assigneeId}`,
        };
  return { row, entry };
}

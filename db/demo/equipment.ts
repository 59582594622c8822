import type { article } from "~/db/schema/articles";
import type { equipment } from "~/db/schema/equipment";
import { addDays, type Day } from "~/domain/calendar/day";
import { parisDay } from "~/domain/calendar/paris";
import { endsOf } from "~/domain/equipment/ends";
import type { DemoClient } from "./clients";
import type { Chance } from "./random";

type Row = typeof equipment.$inferInsert;

/** What stands at a client's of each trade, by the reference of its article and how its numbers begin. */
const STANDING: Record<DemoClient["trade"], [reference: string, serial: string][]> = {
  pool: [
    ["POMP-075", "PF75"],
    ["FILT-SAB500", "FS5"],
    ["ELEC-SEL80", "ES80"],
    ["ROBOT-X4", "RX4"],
  ],
  stove: [["POE-G7", "G7"]],
};

/**
 * One client in two has what was put there in ten years, some of it near its end: a warranty that runs out, a pump to
 * replace. Their ouvrages get their day and the next service of their stove.
 */
export function demoEquipment(
  clients: DemoClient[],
  articles: (typeof article.$inferInsert)[],
  luck: Chance,
  now: number,
): Row[] {
  const today = parisDay(now);
  const byReference = new Map(articles.map((one) => [one.reference, one]));
  return clients.flatMap((one, i) => {
    if (i % 2 !== 0 || !one.ouvrage) return [];
    const { ouvrage, trade } = one;
    const installedOn = addDays(today, -luck.between(200, 3600));
    const standing = STANDING[trade].slice(0, trade === "pool" ? luck.between(2, 4) : 1);
    Object.assign(ouvrage, {
      installedOn,
      nextServiceOn: trade === "stove" ? addDays(today, luck.between(5, 300)) : null,
    });
    const rows = standing.flatMap(([reference, prefix], at): Row[] => {
      const found = byReference.get(reference);
      if (!found) return [];
      return [
        piece(
          `${ouvrage.id}-e${at}`,
          ouvrage.id ?? "",
          found,
          `${prefix}-${luck.between(10_000, 99_999)}`,
          installedOn,
          now,
        ),
      ];
    });
    return replaced(rows, installedOn, today, luck, now);
  });
}

function piece(
  id: string,
  ouvrageId: string,
  found: typeof article.$inferInsert,
  serialNumber: string,
  installedOn: Day,
  now: number,
): Row {
  const terms = {
    warrantyMonths: found.warrantyMonths ?? null,
    lifetimeMonths: found.lifetimeMonths ?? null,
  };
  return {
    id,
    ouvrageId,
    articleId: found.id ?? null,
    label: found.label,
    serialNumber,
    installedOn,
    ...endsOf({ installedOn, warrantyUntil: null, endOfLifeOn: null }, terms),
    notes: "",
    replacesId: null,
    removedOn: null,
    createdAt: now - 400 * 86_400_000,
    version: 1,
  };
}

/** A pump of more than six years has often been replaced: the old one stays in the history. */
function replaced(rows: Row[], installedOn: Day, today: Day, luck: Chance, now: number): Row[] {
  const [old, ...rest] = rows;
  if (!old || rows.length < 2 || installedOn > addDays(today, -2200) || !luck.happens(0.4)) return rows;
  const on = addDays(today, -luck.between(60, 1500));
  const shifted = endsOf(
    { installedOn: on, warrantyUntil: null, endOfLifeOn: null },
    { warrantyMonths: 24, lifetimeMonths: 96 },
  );
  return [
    { ...old, removedOn: on },
    {
      ...old,
      ...shifted,
      id: `${old.id}-b`,
      installedOn: on,
      serialNumber: `PF75-${luck.between(10_000, 99_999)}`,
      replacesId: old.id ?? null,
      createdAt: now - 30 * 86_400_000,
    },
    ...rest,
  ];
}

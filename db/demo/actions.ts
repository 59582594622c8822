import type { clientAction } from "~/db/schema/actions";
import { addDays } from "~/domain/calendar/day";
import { parisDay, parisInstant } from "~/domain/calendar/paris";
import type { DemoClient } from "./clients";
import type { Chance } from "./random";

type Row = typeof clientAction.$inferInsert;

/** Type, words, hour, result once done. */
const MATTERS: [string, string, string, string][] = [
  ["appel", "Confirmer la date de pose", "09:30", "C'est bon pour lui, accès par le portail du fond."],
  ["devis", "Il hésite sur le volet immergé", "", "Veut une variante avec un volet hors-sol."],
  ["visite", "Prendre les cotes du local technique", "14:00", "Cotes prises, photos dans le dossier."],
  ["mail", "Envoyer la documentation du poêle étanche", "", "Envoyée, avec deux photos de chantiers."],
  [
    "appel",
    "Prendre des nouvelles après la mise en service",
    "11:00",
    "Très content. Parle de nous à sa sœur.",
  ],
  ["autre", "Réclamer l'attestation de TVA signée", "", "Reçue par courrier."],
  ["appel", "Proposer l'entretien avant l'hiver", "", "Rendez-vous à fixer en janvier."],
];
const PEOPLE = ["demo-hugo", "demo-ines", "demo-nadia", "demo-claire", "demo-luc", "demo-samir"];

/**
 * One client in six has something coming, one in nine something done; a few things come back every year. Whoever
 * signs in finds something for today and something late.
 */
export function demoActions(clients: DemoClient[], luck: Chance, now: number): Row[] {
  const today = parisDay(now);
  const coming = clients.flatMap((one, i): Row[] => {
    const mine = about(one, i, luck.pick(PEOPLE));
    const rows: Row[] = [];
    if (i % 6 === 1) {
      const dueOn = addDays(today, luck.between(-3, 20));
      const comesBack = i % 4 === 3;
      rows.push({
        ...mine,
        id: `demo-act-${i}`,
        dueOn,
        startsOn: dueOn,
        rhythmEvery: comesBack ? 12 : null,
        rhythmUnit: comesBack ? "month" : null,
        createdAt: now - 6 * 86_400_000,
      });
    }
    if (i % 9 === 2) {
      const dueOn = addDays(today, -luck.between(2, 60));
      const doneAt = parisInstant(dueOn, 60 * 10 + luck.between(0, 300));
      rows.push({
        ...mine,
        id: `demo-act-${i}-done`,
        dueOn,
        startsOn: dueOn,
        result: matter(i)[3],
        doneAt,
        doneBy: mine.assigneeId,
        createdAt: doneAt - 4 * 86_400_000,
      });
    }
    return rows;
  });
  const waiting = PEOPLE.flatMap((who, at) =>
    [0, -1].flatMap((days): Row[] => {
      const i = at * 12 + 6 - days * 3;
      const one = clients[i];
      const dueOn = addDays(today, days);
      const mine = one && about(one, i, who);
      return mine
        ? [{ ...mine, id: `demo-act-${who}${days}`, dueOn, startsOn: dueOn, createdAt: now - 4 * 86_400_000 }]
        : [];
    }),
  );
  return [...coming, ...waiting];
}

const matter = (i: number) => MATTERS[i % MATTERS.length] as (typeof MATTERS)[number];

/** What there is to do with a client, for whom; nothing done yet. */
function about(one: DemoClient, i: number, assigneeId: string) {
  const [type, subject, dueTime] = matter(i);
  return {
    clientId: one.row.id,
    ouvrageId: null,
    typeId: `demo-at-${type}`,
    subject,
    dueTime,
    assigneeId,
    createdBy: "user:demo-nadia",
    rhythmEvery: null,
    rhythmUnit: null,
    doneAt: null,
    doneBy: null,
    result: "",
    version: 1,
  };
}

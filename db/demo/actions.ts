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

/** One client in six has something coming, one in nine something done; a few things come back every year. */
export function demoActions(clients: DemoClient[], luck: Chance, now: number): Row[] {
  const today = parisDay(now);
  return clients.flatMap((one, i): Row[] => {
    const matter = MATTERS[i % MATTERS.length];
    if (!matter) return [];
    const [type, subject, dueTime, result] = matter;
    const mine = {
      clientId: one.row.id,
      ouvrageId: null,
      typeId: `demo-at-${type}`,
      subject,
      dueTime,
      assigneeId: luck.pick(PEOPLE),
      createdBy: "user:demo-nadia",
      rhythmEvery: null,
      rhythmUnit: null,
      result: "",
      doneAt: null,
      doneBy: null,
      version: 1,
    };
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
        result,
        doneAt,
        doneBy: mine.assigneeId,
        createdAt: doneAt - 4 * 86_400_000,
      });
    }
    return rows;
  });
}

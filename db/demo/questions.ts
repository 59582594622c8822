import type { clientAnswer, question } from "~/db/schema/questions";
import { type Answer, answered, answerWords, type Posted } from "~/domain/questions/answer";
import type { DemoClient } from "./clients";
import type { Chance } from "./random";

type Row = typeof question.$inferInsert & { id: string };
type Asked = Pick<Row, "id" | "label" | "type"> & Partial<Row>;

const ASKED: Asked[] = [
  {
    id: "logement",
    label: "Type de logement",
    type: "list",
    options: ["Maison", "Appartement", "Local"],
    atCreation: true,
  },
  {
    id: "acces",
    label: "Accès au jardin",
    type: "list-words",
    options: ["Portail", "Par la maison", "Grue nécessaire"],
    section: "Chantier",
    onHome: true,
  },
  {
    id: "animaux",
    label: "Animaux",
    type: "ticks",
    options: ["Chien", "Chat", "Poules"],
    section: "Chantier",
    onHome: true,
  },
  { id: "conduit", label: "Conduit existant", type: "tick", section: "Poêle" },
  {
    id: "ramonage",
    label: "Dernier ramonage",
    type: "date",
    section: "Poêle",
    whenId: "demo-qu-conduit",
    whenIs: "Oui",
    onHome: true,
  },
  { id: "volume", label: "Volume du bassin (m³)", type: "number", section: "Piscine" },
  { id: "code", label: "Code du portail", type: "words", section: "Chantier", onHome: true },
];

/** What the demo company asks of its clients. */
export const demoQuestions = (now: number) =>
  ASKED.map(
    (one, position): Row => ({
      subject: "client",
      section: "",
      options: [],
      whenId: null,
      whenIs: "",
      required: false,
      onHome: false,
      atCreation: false,
      archivedAt: null,
      version: 1,
      ...one,
      id: `demo-qu-${one.id}`,
      position: position + 1,
      createdAt: now - 900 * 86_400_000,
    }),
  );

/** One client in three has answered, read as a form would be. */
export function demoAnswers(
  clients: DemoClient[],
  luck: Chance,
  now: number,
): (typeof clientAnswer.$inferInsert)[] {
  const questions = demoQuestions(now).map((one) => ({ whenId: null, whenIs: "", required: false, ...one }));
  return clients.flatMap((one, i) => {
    if (i % 3 !== 0) return [];
    const stove = one.trade === "stove";
    const given: Record<string, Partial<Answer>> = {
      logement: { chosen: [luck.happens(0.85) ? "Maison" : "Appartement"] },
      acces: luck.happens(0.2)
        ? { chosen: ["Grue nécessaire"], written: "par la rue du haut" }
        : { chosen: [luck.pick(["Portail", "Par la maison"])] },
      animaux: { chosen: luck.happens(0.4) ? [luck.pick(["Chien", "Chat"])] : [] },
      ...(stove
        ? {
            conduit: { chosen: ["Oui"] },
            ramonage: { written: `2026-0${luck.between(1, 9)}-1${luck.between(0, 9)}` },
          }
        : { volume: { written: `${luck.between(24, 72)}` } }),
      code: luck.happens(0.3) ? { written: `${luck.between(1000, 9999)}B` } : {},
    };
    const posted: Posted = Object.fromEntries(
      Object.entries(given).map(([id, answer]) => [`demo-qu-${id}`, { chosen: [], written: "", ...answer }]),
    );
    const byId = new Map(questions.map((asked) => [asked.id, asked]));
    return [...answered(questions, new Map(), posted).answers].map(([questionId, answer]) => ({
      clientId: one.row.id,
      questionId,
      ...answer,
      words: answerWords(byId.get(questionId) ?? { type: "words" }, answer),
    }));
  });
}

import type { articleAnswer, clientAnswer, ouvrageAnswer, question } from "~/db/schema/questions";
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
  {
    id: "bassin",
    subject: "ouvrage",
    label: "Volume du bassin (m³)",
    type: "number",
    ouvrageTypes: ["demo-ot-piscine"],
    onHome: true,
    atCreation: true,
  },
  {
    id: "revetement",
    subject: "ouvrage",
    label: "Revêtement",
    type: "list-words",
    options: ["Coque polyester", "Liner", "Membrane armée", "Carrelage"],
    ouvrageTypes: ["demo-ot-piscine"],
  },
  {
    id: "evacuation",
    subject: "ouvrage",
    label: "Évacuation des fumées",
    type: "list",
    options: ["Conduit existant", "Conduit neuf", "Ventouse"],
    ouvrageTypes: ["demo-ot-poele"],
    onHome: true,
    atCreation: true,
  },
  { id: "plan", subject: "ouvrage", label: "Plan ou schéma", type: "file" },
  {
    id: "energie",
    subject: "article",
    label: "Classe énergétique",
    type: "list",
    options: ["A++", "A+", "A", "B", "C"],
  },
  { id: "flamme", subject: "article", label: "Label Flamme Verte", type: "tick" },
];

/** What the demo company asks of its clients, about their ouvrages and of its articles. */
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
      ouvrageTypes: [],
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
  const questions = demoQuestions(now)
    .filter((one) => one.subject === "client")
    .map((one) => ({
      whenId: null,
      whenIs: "",
      required: false,
      ouvrageTypes: [],
      ...one,
    }));
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

/** What is known of the ouvrages of every second client, as a form would have written it. */
export function demoOuvrageAnswers(
  clients: DemoClient[],
  luck: Chance,
): (typeof ouvrageAnswer.$inferInsert)[] {
  return clients.flatMap((one, i) => {
    const ouvrageId = one.ouvrage?.id;
    if (i % 2 !== 0 || !ouvrageId) return [];
    const volume = luck.between(24, 72);
    const covering = luck.pick(["Coque polyester", "Liner", "Membrane armée"]);
    const flue = luck.pick(["Conduit existant", "Conduit neuf", "Ventouse"]);
    const known =
      one.trade === "pool"
        ? [told("bassin", [], `${volume}`), told("revetement", [covering], "")]
        : [told("evacuation", [flue], "")];
    return known.map((answer) => ({ ouvrageId, ...answer }));
  });
}

/** What is known of the stoves of the base. */
export const demoArticleAnswers = (
  articles: readonly { id?: string; reference: string }[],
): (typeof articleAnswer.$inferInsert)[] =>
  articles.flatMap(({ id, reference }) =>
    id && reference.startsWith("POE-")
      ? [
          { articleId: id, ...told("energie", [reference.startsWith("POE-G") ? "A++" : "A+"], "") },
          { articleId: id, ...told("flamme", ["Oui"], "") },
        ]
      : [],
  );

const told = (id: string, chosen: string[], written: string) => ({
  questionId: `demo-qu-${id}`,
  chosen,
  written,
  words: [...chosen, written].filter(Boolean).join(" : "),
});

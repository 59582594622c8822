import type { filledForm, formTemplate, formVersion, surveyLink } from "~/db/schema/scenarios";
import { type Content, line } from "~/domain/scenarios/field";
import { filled, NOTHING, type Values, wordsOf } from "~/domain/scenarios/filling";
import type { Kind } from "~/domain/scenarios/kinds";
import { scoreOf } from "~/domain/scenarios/score";
import { SURVEY_LIFE } from "~/domain/scenarios/survey-link";
import type { DemoClient } from "./clients";
import type { Chance } from "./random";
import { VISIT } from "./reports";

const DAY = 86_400_000;

const SURVEY: Content = {
  sections: [
    {
      id: "avis",
      title: "",
      fields: [
        line("note", "ten", "Nous recommanderiez-vous à un proche ?", {
          required: true,
          hint: "0 : certainement pas, 10 : sans hésiter",
        }),
        line("pourquoi", "text", "Que s'est-il passé ?", { whenId: "note", whenIs: "0 à 6" }),
        line("equipe", "stars", "L'équipe sur place"),
        line("delais", "list", "Les délais annoncés", {
          options: ["Tenus", "Un peu dépassés", "Trop dépassés"],
        }),
        line("atouts", "ticks", "Ce qui vous a plu", {
          options: ["La propreté du chantier", "Les explications", "Le devis clair", "La ponctualité"],
        }),
        line("mot", "text", "Un mot à ajouter ?"),
      ],
    },
  ],
};

const TEMPLATES: [id: string, kind: Kind, title: string, purpose: string, content: Content][] = [
  [
    "avis",
    "survey",
    "Votre avis après le chantier",
    "Deux minutes pour nous dire ce qui va et ce qui ne va pas.",
    SURVEY,
  ],
  ["visite", "visit", "Visite technique piscine", "", VISIT],
];

/** The forms of the demo company, in use. */
export function demoForms(now: number) {
  const at = now - 300 * DAY;
  return {
    templates: TEMPLATES.map(([id, kind, title, purpose, draft]): typeof formTemplate.$inferInsert => ({
      id: `demo-form-${id}`,
      kind,
      title,
      purpose,
      draft,
      published: 1,
      alertAt: kind === "survey" ? 6 : null,
      autoDays: null,
      archivedAt: null,
      createdAt: at,
      updatedAt: at,
      version: 1,
    })),
    versions: TEMPLATES.map(([id, , title, purpose, content]): typeof formVersion.$inferInsert => ({
      id: `demo-version-${id}`,
      templateId: `demo-form-${id}`,
      number: 1,
      title,
      purpose,
      content,
      publishedAt: at,
      publishedBy: "Nadia Benali",
    })),
  };
}

const SAID: [note: number, team: number, delays: string, why: string, word: string][] = [
  [10, 5, "Tenus", "", "Chantier rendu plus propre qu'avant. Merci à Samir."],
  [9, 5, "Tenus", "", ""],
  [10, 5, "Un peu dépassés", "", "Une semaine de retard, mais prévenus à temps."],
  [8, 4, "Tenus", "", ""],
  [9, 4, "Tenus", "", "Poêle très bien réglé."],
  [
    3,
    2,
    "Trop dépassés",
    "Trois semaines sans nouvelles, et il a fallu relancer pour la mise en service.",
    "",
  ],
  [7, 4, "Un peu dépassés", "", "Manque une notice en français."],
  [10, 5, "Tenus", "", ""],
  [9, 5, "Tenus", "", "Déjà recommandés à nos voisins."],
  [6, 3, "Un peu dépassés", "Le bâchage livré n'était pas de la bonne couleur.", ""],
  [10, 5, "Tenus", "", ""],
  [8, 5, "Un peu dépassés", "", ""],
];
const PRAISE = ["La propreté du chantier", "Les explications", "Le devis clair", "La ponctualité"];

/** A survey sent to eighteen clients of the last months, twelve of whom answered, one of whom would rather not. */
export function demoSurveys(clients: DemoClient[], luck: Chance, now: number) {
  const asked = clients.filter((one) => one.row.kind === "person").slice(20, 38);
  const links: (typeof surveyLink.$inferInsert)[] = [];
  const answers: (typeof filledForm.$inferInsert)[] = [];
  asked.forEach(({ row, email }, i) => {
    const sentAt = now - (8 + i * 11) * DAY;
    const said = SAID[i];
    const answeredAt = said ? sentAt + luck.between(2, 60) * 3_600_000 : null;
    const id = `demo-answer-${i}`;
    links.push({
      id: `demo-survey-${i}`,
      // No secret leads there: the mails of the past are not in the base.
      tokenHash: `demo-${i}`,
      templateId: "demo-form-avis",
      versionId: "demo-version-avis",
      clientId: row.id,
      ouvrageId: null,
      subjectKind: "client",
      subjectId: row.id,
      sellerId: row.followedBy ?? null,
      sentTo: email,
      createdAt: sentAt,
      createdBy: "user:demo-nadia",
      expiresAt: sentAt + SURVEY_LIFE,
      answeredAt,
      declinedAt: i === SAID.length ? sentAt + DAY : null,
      stopped: false,
      closedAt: null,
      alertedAt: said && said[0] <= 6 ? answeredAt : null,
      filledId: said ? id : null,
    });
    if (!said || answeredAt === null) return;
    const [note, team, delays, why, word] = said;
    const given: Values = {
      note: { ...NOTHING, written: String(note) },
      pourquoi: { ...NOTHING, written: why },
      equipe: { ...NOTHING, written: String(team) },
      delais: { ...NOTHING, chosen: [delays] },
      atouts: { ...NOTHING, chosen: note >= 8 ? PRAISE.filter(() => luck.happens(0.5)) : [] },
      mot: { ...NOTHING, written: word },
    };
    const { values } = filled(SURVEY, given);
    answers.push({
      id,
      kind: "survey",
      templateId: "demo-form-avis",
      versionId: "demo-version-avis",
      clientId: row.id,
      ouvrageId: null,
      title: "Votre avis après le chantier",
      answers: values,
      words: wordsOf(SURVEY, values),
      score: scoreOf(SURVEY, values),
      sellerId: row.followedBy ?? null,
      startedAt: answeredAt,
      startedBy: null,
      author: row.displayName,
      updatedAt: answeredAt,
      finishedAt: answeredAt,
      fingerprint: "",
      fileId: null,
      sentAt: null,
      rootId: id,
      correctsId: null,
      revision: 1,
      binnedAt: null,
      version: 1,
    });
  });
  return { links, answers };
}

import { prepared, statement } from "~/db/batch";
import { counted } from "~/domain/french";
import type { Ctx } from "../context.server";
import { scopeOf, THESE } from "./erased-scope";

const { of, goneQuotes, draftInvoices, draftCredits, goneReports, theirFiles, keptFiles } = scopeOf(THESE);
const theirs = (table: string) => `select count(*) as n from ${table} where client_id in ${THESE}`;
const among = (ids: string) => `select count(*) as n from (${ids})`;

/** What leaves, line by line: what it is called, one and many, and how many there are. */
const LINES: [what: string, one: string, many: string, question: string][] = [
  ["timeline_entry", "note ou ligne d'historique", "notes et lignes d'historique", theirs("timeline_entry")],
  ["contact_point", "téléphone ou adresse mail", "téléphones et adresses mail", theirs("contact_point")],
  ["address", "adresse", "adresses", theirs("address")],
  ["interlocutor", "interlocuteur", "interlocuteurs", theirs("interlocutor")],
  ["client_answer", "réponse aux questions", "réponses aux questions", theirs("client_answer")],
  ["client_action", "action", "actions", theirs("client_action")],
  ["ouvrage", "ouvrage, rendu anonyme ou effacé", "ouvrages, rendus anonymes ou effacés", theirs("ouvrage")],
  [
    "equipment",
    "équipement",
    "équipements",
    `select count(*) as n from equipment where ouvrage_id in (${of("ouvrage")})`,
  ],
  [
    "file",
    "photo ou document",
    "photos et documents",
    `select count(*) as n from file where ${theirFiles} and not coalesce(${keptFiles}, 0)`,
  ],
  ["mail", "mail", "mails", theirs("mail")],
  ["quote", "devis non signé", "devis non signés", among(goneQuotes)],
  [
    "draft",
    "brouillon de facture ou d'avoir",
    "brouillons de factures et d'avoirs",
    among(`${draftInvoices} union all ${draftCredits}`),
  ],
  [
    "quote_message",
    "message autour d'un devis",
    "messages autour des devis",
    `select count(*) as n from quote_message where quote_id in (${of("quote")})`,
  ],
  ["space_link", "lien vers l'espace client", "liens vers l'espace client", theirs("space_link")],
  ["report", "rapport", "rapports", among(goneReports)],
  [
    "survey",
    "réponse à une enquête, rendue anonyme",
    "réponses à des enquêtes, rendues anonymes",
    `${theirs("filled_form")} and kind = 'survey'`,
  ],
  ["consent", "consentement noté, refus gardés", "consentements notés, refus gardés", theirs("consent")],
  [
    "merge",
    "fusion, qui ne s'annulera plus",
    "fusions, qui ne s'annuleront plus",
    `select count(*) as n from merge where kind = 'client' and (winner_id in ${THESE} or loser_id in ${THESE})`,
  ],
  [
    "import",
    "import, dont le fichier est effacé",
    "imports, dont les fichiers sont effacés",
    `select count(distinct run_id) as n from import_change where record_id in ${THESE}`,
  ],
];

export interface GoneLine {
  what: string;
  count: number;
  words: string;
}

/** How much of each kind an erasure of these clients takes away; what is not there is left out. */
export async function goneOf(ctx: Ctx, ids: readonly string[]): Promise<GoneLine[]> {
  const answers = await ctx.env.DB.batch<{ n: number }>(
    prepared(
      ctx.env.DB,
      LINES.map(([, , , question]) => statement(question, JSON.stringify(ids))),
    ),
  );
  return LINES.map(([what, one, many], i) => {
    const count = answers[i]?.results[0]?.n ?? 0;
    return { what, count, words: counted(count, one, many) };
  }).filter(({ count }) => count > 0);
}

import type { QuestionType, Subject } from "~/domain/questions/question";

/** How each kind of answer is called on screen. */
export const TYPE_WORDS: Record<QuestionType, string> = {
  words: "Quelques mots",
  text: "Texte long",
  number: "Nombre",
  date: "Date",
  list: "Liste de choix",
  "list-words": "Liste de choix et précision",
  tick: "Case à cocher",
  ticks: "Plusieurs cases à cocher",
  file: "Fichier ou photo",
};

/** What questions are about: its name in the address, and the words of the screens. */
export const SUBJECT_WORDS: Record<
  Subject,
  { param: string; tab: string; detail: string; empty: string; onHome: string; atCreation: string }
> = {
  client: {
    param: "",
    tab: "Clients",
    detail: "Ce que vous voulez savoir de vos clients, en plus de leurs coordonnées.",
    empty:
      "Type de logement, accès au jardin, conduit existant… Les réponses se trouvent sur la fiche, dans la recherche et dans les exports.",
    onHome: "Afficher sur la page d'accueil du client",
    atCreation: "Demander dès la création du client",
  },
  ouvrage: {
    param: "ouvrages",
    tab: "Ouvrages",
    detail: "Ce que vous notez de chaque ouvrage, selon son type.",
    empty:
      "Volume du bassin, revêtement, diamètre du conduit… Une question peut ne se poser que pour certains types d'ouvrage.",
    onHome: "Afficher sur la carte de l'ouvrage",
    atCreation: "Demander dès l'ajout de l'ouvrage",
  },
  article: {
    param: "articles",
    tab: "Articles",
    detail: "Ce que vous notez de vos articles, en plus de leurs prix.",
    empty: "Éco-participation, classe énergétique, couleur, notice… Les réponses se lisent sur l'article.",
    onHome: "",
    atCreation: "Demander dès la création de l'article",
  },
};

/** The subject that an address asks for: "?sujet=ouvrages". */
export const subjectIn = (params: URLSearchParams): Subject => {
  const asked = params.get("sujet") ?? "";
  return (
    (Object.keys(SUBJECT_WORDS) as Subject[]).find((one) => SUBJECT_WORDS[one].param === asked) ?? "client"
  );
};

/** Where the questions of a subject stand. */
export const questionsAt = (subject: Subject, page = "/reglages/questions") =>
  SUBJECT_WORDS[subject].param ? `${page}?sujet=${SUBJECT_WORDS[subject].param}` : page;

import type { QuestionType } from "~/domain/questions/question";

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
};

import type { Sentences } from "../sentences";

export const mailSentences: Sentences = {
  "mail-not-blocked": "Ce mail n'est pas bloqué : il n'y a rien à renvoyer.",
};

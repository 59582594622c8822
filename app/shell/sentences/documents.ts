import type { Sentences } from "../sentences";

/** What the editor of lines may answer, whatever is written with it. */
export const documentSentences: Sentences = {
  "document-needs-seller": "Cette pièce est faite par une personne de l'entreprise.",
  "draft-base-needed": "Quelqu'un a modifié cette pièce entre-temps : les deux versions vont être réunies.",
  "draft-unreadable": "Cette saisie n'a pas pu être lue. Elle reste sur cet appareil.",
};

import type { FieldType } from "~/domain/scenarios/field";
import { TYPE_WORDS } from "../../questions/parts/types";

/** How each kind of line is called in the builder. */
export const FIELD_WORDS: Record<FieldType, string> = {
  words: TYPE_WORDS.words,
  text: TYPE_WORDS.text,
  number: TYPE_WORDS.number,
  date: TYPE_WORDS.date,
  list: TYPE_WORDS.list,
  "list-words": TYPE_WORDS["list-words"],
  tick: TYPE_WORDS.tick,
  ticks: TYPE_WORDS.ticks,
  ten: "Note de 0 à 10",
  stars: "Étoiles",
  photos: "Photos",
  signature: "Signature",
  heading: "Intertitre",
  note: "Texte à lire",
};

import { readDay } from "~/domain/calendar/day";
import { fold } from "~/domain/search/fold";
import { type Answer, answerWords, readAnswer } from "./answer";
import { hasOptions, type Question, YES } from "./question";

type Typed = Pick<Question, "type" | "options">;

/** Whether the answers of one type can stand as they are in the other: nothing is to be read again. */
export const sameKind = (from: Typed, to: Typed): boolean =>
  from.type === to.type || (isText(from) && isText(to)) || (from.type === "list" && to.type === "list-words");
const isText = ({ type }: Typed) => type === "words" || type === "text";

/** An answer as the new type of its question reads it (QU10); null when it can't be read so. */
export function converted(from: Typed, to: Question, answer: Answer): Answer | null {
  if (from.type === "file" || to.type === "file") return null;
  if (sameKind(from, to)) return answer;
  const words = answerWords(from, answer);
  if (isText(to)) return { chosen: [], written: words };
  if (hasOptions(to.type)) return chosenFrom(to, answer.chosen.length > 0 ? answer.chosen : [words], answer);
  if (to.type === "tick") return fold(words) === fold(YES) ? { chosen: [YES], written: "" } : null;
  const written = to.type === "date" ? (readDay(words) ?? "-") : words;
  const read = readAnswer(to, { chosen: [], written });
  return typeof read === "string" || read.written === "" ? null : read;
}

/** The choices of the new type that bear the words of the old one, and what was written beside them. */
function chosenFrom(to: Question, names: string[], { written }: Answer): Answer | null {
  const found = names.flatMap((name) => to.options.find((option) => fold(option) === fold(name)) ?? []);
  if (found.length < names.length || (to.type !== "ticks" && found.length > 1)) return null;
  const beside = names[0] === written ? "" : written;
  if (beside !== "" && to.type !== "list-words") return null;
  return { chosen: found, written: beside };
}

import { addDays, type Day } from "~/domain/calendar/day";
import { fold } from "~/domain/search/fold";
import { dayMeant } from "./due";

/** A type of action, as the list of the company names it. */
export interface ActionType {
  id: string;
  label: string;
}
interface Planned {
  /** Named by the line; null leaves it to the command. */
  typeId: string | null;
  dueOn: Day;
  /** "09:30", or empty. */
  dueTime: string;
  subject: string;
}

/** What a line of a client's file asks for. */
export type Command =
  | { does: "note" | "call"; body: string }
  | { does: "quote" }
  | { does: "report" }
  | ({ does: "action"; which: "recall" | "meeting" | "task" } & Planned)
  | { does: "nothing" };

/** The words after the slash, as people learn them: what to write, and what it does. */
export const COMMANDS = [
  { example: "/note ", label: "garder une note" },
  { example: "/appel ", label: "noter un appel" },
  { example: "/rdv demain 9h ", label: "passer le voir" },
  { example: "/relance 7j ", label: "rappeler le client" },
  { example: "/tache demain ", label: "prévoir quelque chose" },
  { example: "/devis", label: "faire un devis" },
  { example: "/rapport", label: "remplir un rapport" },
] as const;

const WORD = /^\/(\S*)\s*([^]*)$/;
const TIME = /^([01]?\d|2[0-3])(?:h|:)([0-5]\d)?$/;

/** Reads "/relance visite 7j 9h Confirmer la pose" (AC8); null for words that begin with no slash. */
export function commandMeant(text: string, today: Day, types: readonly ActionType[]): Command | null {
  const [, word, rest = ""] = WORD.exec(text.trim()) ?? [];
  if (word === undefined) return null;
  const body = rest.trim();
  switch (fold(word)) {
    case "note":
      return body ? { does: "note", body } : { does: "nothing" };
    case "appel":
      return body ? { does: "call", body } : { does: "nothing" };
    case "devis":
      return { does: "quote" };
    case "rapport":
      return { does: "report" };
    case "relance":
      return { does: "action", which: "recall", ...planned(body, addDays(today, 7), today, types) };
    case "rdv": {
      const met = planned(body, addDays(today, 1), today, types);
      return { does: "action", which: "meeting", ...met, typeId: met.typeId ?? meetingType(types) };
    }
    case "tache":
      return { does: "action", which: "task", ...planned(body, today, today, types) };
    default:
      return { does: "nothing" };
  }
}

/** Perhaps a type, a day of one word or two ("7j", "2 sem", "jeudi"), perhaps an hour, then what it is about. */
function planned(rest: string, otherwise: Day, today: Day, types: readonly ActionType[]): Planned {
  const all = rest.split(/\s+/).filter(Boolean);
  const type = typeAt(all, types);
  const words = type ? all.slice(wordsOf(type).length) : all;
  const count = [2, 1].find(
    (n) => words.length >= n && dayMeant(words.slice(0, n).join(" "), today) !== null,
  );
  const dueOn = count ? dayMeant(words.slice(0, count).join(" "), today) : null;
  const after = words.slice(count ?? 0);
  const [, hour, minutes = "00"] = TIME.exec(after[0] ?? "") ?? [];
  return {
    typeId: type?.id ?? null,
    dueOn: dueOn ?? otherwise,
    dueTime: hour ? `${hour.padStart(2, "0")}:${minutes}` : "",
    subject: after.slice(hour ? 1 : 0).join(" "),
  };
}

/** The company's word for going there; null where its list has none. */
const meetingType = (types: readonly ActionType[]) =>
  types.find(({ label }) => /^(rendez-vous|rdv|visite)/.test(fold(label)))?.id ?? null;

const wordsOf = ({ label }: ActionType) => label.split(/\s+/).filter(Boolean);

/** The type that the words begin with, whole; the longest of several. */
function typeAt(words: readonly string[], types: readonly ActionType[]): ActionType | null {
  const said = words.map((word) => fold(word));
  const named = types.filter((type) => {
    const own = wordsOf(type).map((word) => fold(word));
    return own.length > 0 && own.every((word, i) => word === said[i]);
  });
  return named.toSorted((a, b) => wordsOf(b).length - wordsOf(a).length)[0] ?? null;
}

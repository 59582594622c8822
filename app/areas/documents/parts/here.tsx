import classes from "./editor.module.css";
import { useRoom, useSession } from "./session";

const HUES = 6;
const hueOf = (userId: string) =>
  [...userId].reduce((sum, unit) => (sum * 31 + unit.charCodeAt(0)) % 997, 7) % HUES;
const firstName = (name: string) => name.split(" ")[0] ?? name;

/** Which cells of a line hold somebody else's cursor: column -> their colour and first name, as one text. */
export function useHere(line: string): Readonly<Record<string, string>> {
  const all = useRoom(({ others }) =>
    others
      .filter(({ cell }) => cell?.line === line)
      .map(({ userId, name, cell }) => `${cell?.column}\t${hueOf(userId)} ${firstName(name)}`)
      .join("\n"),
  );
  if (all === "") return NOBODY;
  return Object.fromEntries(all.split("\n").map((one) => one.split("\t") as [string, string]));
}
const NOBODY: Readonly<Record<string, string>> = {};

/** The frame of somebody else's cursor, with their name; said in words by `Others`. */
export function Here({ who }: { who: string | undefined }) {
  if (who === undefined) return null;
  return (
    <span className={classes.here} data-hue={who[0]} aria-hidden="true">
      <span className={classes.hereName}>{who.slice(2)}</span>
    </span>
  );
}

/** Who else is on this document. */
export function Others() {
  const { manuscript } = useSession();
  const people = useRoom(({ others }) =>
    [
      ...new Map(others.map(({ userId, name }) => [userId, `${hueOf(userId)} ${firstName(name)}`])).values(),
    ].join("\n"),
  );
  if (people === "") return null;
  return (
    <ul className={classes.others} aria-label={`Aussi sur ${manuscript.noun.the}`}>
      {people.split("\n").map((one) => (
        <li key={one} data-hue={one[0]}>
          {one.slice(2)}
        </li>
      ))}
    </ul>
  );
}

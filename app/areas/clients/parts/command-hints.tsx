import { Button } from "@mantine/core";
import { type ActionType, COMMANDS, type Command, commandMeant } from "~/domain/actions/commands";
import type { Day } from "~/domain/calendar/day";
import { formatDay, formatHour } from "~/domain/calendar/format";
import classes from "./composer.module.css";

interface CommandHintsProps {
  typed: string;
  today: Day;
  /** Those of the company, in the order of its list. */
  types: readonly ActionType[];
  onPick: (example: string) => void;
}

/** The commands that the typed word may become, to be picked; then what the line will do, in words. */
export function CommandHints({ typed, today, types, onPick }: CommandHintsProps) {
  const word = typed.split(/\s/)[0] ?? "";
  const offered = /\s/.test(typed) ? [] : COMMANDS.filter(({ example }) => example.startsWith(word));
  const meant = commandMeant(typed, today, types);
  return (
    <div className={classes.hints}>
      {offered.map(({ example, label }) => (
        <Button key={example} size="compact-sm" variant="light" onClick={() => onPick(example)}>
          <span>
            <b>{example.trim()}</b> {label}
          </span>
        </Button>
      ))}
      {meant?.does === "action" &&
        meant.typeId === null &&
        meant.subject === "" &&
        types.map(({ id, label }) => (
          <Button key={id} size="compact-sm" variant="default" onClick={() => onPick(withType(typed, label))}>
            {label}
          </Button>
        ))}
      <p aria-live="polite" className={classes.meaning}>
        {meant && offered.length === 0 && meaning(meant, types)}
      </p>
    </div>
  );
}

/** The type stands right after the command, as one would write it. */
const withType = (typed: string, label: string) =>
  typed.replace(/^\s*(\/\S+)\s*/, (_, command: string) => `${command} ${label.toLowerCase()} `);

function meaning(command: Command, types: readonly ActionType[]): string {
  if (command.does !== "action") return "";
  const { which, typeId, dueOn, dueTime, subject } = command;
  const named = types.find((type) => type.id === typeId)?.label;
  const what = named ?? (which === "recall" ? "Rappeler" : "À faire");
  const hour = dueTime ? ` à ${formatHour(dueTime)}` : "";
  return `${what} le ${formatDay(dueOn)}${hour}${subject ? ` : ${subject}` : ""}`;
}

import { Button } from "@mantine/core";
import { COMMANDS, type Command, commandMeant } from "~/domain/actions/commands";
import type { Day } from "~/domain/calendar/day";
import { formatDay, formatHour } from "~/domain/calendar/format";
import classes from "./composer.module.css";

interface CommandHintsProps {
  typed: string;
  today: Day;
  onPick: (example: string) => void;
}

/** The commands that the typed word may become, to be picked; then what the line will do, in words. */
export function CommandHints({ typed, today, onPick }: CommandHintsProps) {
  const word = typed.split(/\s/)[0] ?? "";
  const offered = /\s/.test(typed) ? [] : COMMANDS.filter(({ example }) => example.startsWith(word));
  const meant = commandMeant(typed, today);
  return (
    <div className={classes.hints}>
      {offered.map(({ example, label }) => (
        <Button key={example} size="compact-sm" variant="light" onClick={() => onPick(example)}>
          <span>
            <b>{example.trim()}</b> {label}
          </span>
        </Button>
      ))}
      <p aria-live="polite" className={classes.meaning}>
        {meant && offered.length === 0 && meaning(meant)}
      </p>
    </div>
  );
}

function meaning(command: Command): string {
  if (command.does !== "action") return "";
  const { which, dueOn, dueTime, subject } = command;
  const what = which === "recall" ? "Rappeler" : "À faire";
  const hour = dueTime ? ` à ${formatHour(dueTime)}` : "";
  return `${what} le ${formatDay(dueOn)}${hour}${subject ? ` : ${subject}` : ""}`;
}

import { Alert } from "@mantine/core";
import type { Ref } from "react";
import { counted } from "~/domain/french";
import classes from "./filler.module.css";

export interface Lacking {
  fieldId: string;
  label: string;
  text: string;
  /** From 0. */
  screen: number;
}
interface LackingListProps {
  ref: Ref<HTMLElement>;
  lacking: Lacking[];
  onGo: (screen: number, fieldId: string) => void;
}

/** What stands in the way of the end of a report: each answer, and the screen that asks it. */
export function LackingList({ ref, lacking, onGo }: LackingListProps) {
  if (lacking.length === 0) return null;
  return (
    <section ref={ref} tabIndex={-1} aria-label="À compléter" className={classes.lacking}>
      <Alert color="copper" variant="light" title={`${counted(lacking.length, "réponse")} à compléter`}>
        <ul>
          {lacking.map(({ fieldId, label, text, screen }) => (
            <li key={fieldId}>
              <button type="button" className={classes.quiet} onClick={() => onGo(screen, fieldId)}>
                {label}, écran {screen + 1}
              </button>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </Alert>
    </section>
  );
}

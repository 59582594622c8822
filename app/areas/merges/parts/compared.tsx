import { VisuallyHidden } from "@mantine/core";
import type { MergePreview } from "~/operations/merges/get-merge-preview";
import classes from "./merges.module.css";

type Props = Pick<MergePreview, "kept" | "lost" | "fields" | "answers">;

/** The two files in two columns; where they differ, one chooses what stands. On a phone each field is a card. */
export function Compared({ kept, lost, fields, answers }: Props) {
  const same = fields.filter((one) => one.same);
  const differing = fields.filter((one) => !one.same);
  return (
    <>
      <div className={classes.heads} aria-hidden>
        <span />
        <strong>{kept.name} (gardée)</strong>
        <strong>{lost.name}</strong>
      </div>
      {differing.map((one) => (
        <Choice
          key={one.field}
          name={`fields.${one.field}`}
          label={one.label}
          kept={one.kept}
          lost={one.lost}
          proposed={one.proposed}
          both={one.mayKeepBoth}
          choosable={one.choosable}
          names={[kept.name, lost.name]}
        />
      ))}
      {answers.map((one) => (
        <Choice
          key={one.questionId}
          name={`answers.${one.questionId}`}
          label={one.label}
          kept={one.kept}
          lost={one.lost}
          proposed="kept"
          both={false}
          choosable
          names={[kept.name, lost.name]}
        />
      ))}
      {differing.length + answers.length === 0 && <p>Les deux fiches disent la même chose.</p>}
      {same.length > 0 && (
        <p className={classes.same}>
          Identique sur les deux : {same.map((one) => `${one.label.toLowerCase()} (${one.kept})`).join(", ")}.
        </p>
      )}
    </>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  kept: string;
  lost: string;
  proposed: string;
  both: boolean;
  choosable: boolean;
  names: [kept: string, lost: string];
}

function Choice({ name, label, kept, lost, proposed, both, choosable, names }: ChoiceProps) {
  const option = (value: string, words: string, of: string) => (
    <label className={classes.option} data-empty={words === "" || undefined}>
      <input type="radio" name={name} value={value} defaultChecked={proposed === value} />
      <span>
        {words === "" ? "Rien" : words}
        <VisuallyHidden> ({of})</VisuallyHidden>
      </span>
    </label>
  );
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      <div className={classes.options}>
        {option("kept", kept, names[0])}
        {choosable ? (
          option("lost", lost, names[1])
        ) : (
          <span className={classes.option} data-empty>
            {lost}
          </span>
        )}
        {both && option("both", "Les deux, l'un sous l'autre", "les deux fiches")}
      </div>
    </fieldset>
  );
}

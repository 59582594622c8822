import { useField } from "@conform-to/react";
import { Checkbox, Input } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { DayField } from "~/app/ui/form/day-field";
import { NumberField, SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import { type Answer, asked } from "~/domain/questions/answer";
import { type Question, YES } from "~/domain/questions/question";
import classes from "./answer-fields.module.css";

export interface Asked extends Question {
  section: string;
}
type Answers = Record<string, Answer>;

/** What a form starts with, by the names of its fields. */
export const answerDefaults = (questions: readonly Asked[], answers: Answers) =>
  Object.fromEntries(
    questions.map(({ id, type }) => {
      const { chosen = [], written = "" } = answers[id] ?? {};
      return [
        id,
        {
          chosen: type === "ticks" ? chosen : (chosen[0] ?? ""),
          written: type === "number" ? written.replace(".", ",") : written,
        },
      ];
    }),
  );

/** The company's own questions, those that are asked given what is answered; the same on every form that asks. */
export function AnswerFields({ questions, answers }: { questions: readonly Asked[]; answers: Answers }) {
  const [now, setNow] = useState(() => new Map(Object.entries(answers)));
  const shown = asked(questions, now);
  const sections = [...new Set(shown.map((one) => one.section))];
  const look = (event: FormEvent<HTMLDivElement>) => setNow(new Map([...now, ...chosenIn(event, questions)]));
  return (
    <div className={classes.questions} onChange={look}>
      {sections.map((section) => (
        <fieldset key={section} className={classes.section}>
          <legend>{section || "Questions complémentaires"}</legend>
          {shown
            .filter((one) => one.section === section)
            .map((question) => (
              <AnswerField key={question.id} question={question} kept={answers[question.id]} />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

/** What is chosen now in the fields that other questions may depend on. */
function chosenIn(
  { currentTarget }: FormEvent<HTMLDivElement>,
  questions: readonly Question[],
): [string, Answer][] {
  const form = currentTarget.closest("form");
  if (!form) return [];
  const data = new FormData(form);
  return questions.map(({ id }) => [
    id,
    { chosen: data.getAll(`answers.${id}.chosen`).map(String).filter(Boolean), written: "" },
  ]);
}

function AnswerField({ question, kept }: { question: Asked; kept: Answer | undefined }) {
  const { id, label, type, required } = question;
  const of = (part: "chosen" | "written") => ({ name: `answers.${id}.${part}`, label, required });
  // What was chosen before a choice was taken out of the list can still be chosen.
  const options = [...new Set([...question.options, ...(kept?.chosen ?? [])])];
  const list = () => (
    <SelectField
      {...of("chosen")}
      empty="—"
      options={options.map((option) => ({ value: option, label: option }))}
    />
  );
  const fields = {
    words: () => <TextField {...of("written")} autoComplete="off" />,
    text: () => <TextArea {...of("written")} autosize minRows={2} />,
    number: () => <NumberField {...of("written")} />,
    date: () => <DayField {...of("written")} />,
    list,
    "list-words": () => (
      <div className={classes.pair}>
        {list()}
        <TextField {...of("written")} label="Précision" required={false} autoComplete="off" />
      </div>
    ),
    tick: () => <Ticks {...of("chosen")} options={[YES]} />,
    ticks: () => <Ticks {...of("chosen")} options={options} />,
  };
  return (
    <div data-type={type}>
      <input type="hidden" name={`answers.${id}.shown`} value="1" />
      {fields[type]()}
    </div>
  );
}

/** Boxes with room for a finger, as many as there are choices; one alone is a yes. */
function Ticks({
  name,
  label,
  required,
  options,
}: {
  name: string;
  label: string;
  required: boolean;
  options: string[];
}) {
  const [field] = useField<string | string[]>(name);
  const initial = [field.initialValue].flat();
  const alone = options.length === 1 && options[0] === YES;
  return (
    <Input.Wrapper
      label={alone ? undefined : label}
      withAsterisk={required}
      error={field.errors?.join(" ")}
      labelElement="div"
      {...(alone ? {} : { role: "group", "aria-label": label })}
    >
      <div className={classes.ticks}>
        {options.map((option) => (
          <Checkbox
            key={option}
            className={classes.tick ?? ""}
            name={field.name}
            value={option}
            defaultChecked={initial.includes(option)}
            label={alone ? label : option}
          />
        ))}
      </div>
    </Input.Wrapper>
  );
}

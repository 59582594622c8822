import { useField } from "@conform-to/react";
import { type FormEvent, useState } from "react";
import { DayField } from "~/app/ui/form/day-field";
import { NumberField, SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import { type Answer, asked } from "~/domain/questions/answer";
import { type Question, YES } from "~/domain/questions/question";
import classes from "./answer-fields.module.css";
import { type AnsweredAbout, FileAnswer } from "./file-answer";
import { Ticks } from "./ticks";

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

interface AnswerFieldsProps {
  questions: readonly Asked[];
  answers: Answers;
  /** Of an ouvrage: the type that is chosen now (QU8). */
  typeId?: string | undefined;
  /** The record, once there is one. */
  about?: AnsweredAbout | undefined;
  /** Names of the files that answer. */
  files?: Record<string, string>;
}

/** The company's own questions, those that are asked given what is answered; the same on every form that asks. */
export function AnswerFields({ questions, answers, typeId, about, files = {} }: AnswerFieldsProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Answer>>(new Map());
  const now = new Map([...Object.entries(answers), ...chosen]);
  // A file is given to a record that is there (QU9).
  const shown = asked(questions, now, typeId).filter((one) => one.type !== "file" || about);
  const sections = [...new Set(shown.map((one) => one.section))];
  const look = (event: FormEvent<HTMLDivElement>) =>
    setChosen(new Map([...chosen, ...chosenIn(event, questions)]));
  return (
    <div className={classes.questions} onChange={look}>
      {sections.map((section) => (
        <fieldset key={section} className={classes.section}>
          <legend>{section || "Questions complémentaires"}</legend>
          {shown
            .filter((one) => one.section === section)
            .map((question) => (
              <AnswerField
                key={question.id}
                question={question}
                kept={answers[question.id]}
                files={files}
                about={about}
              />
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

interface AnswerFieldProps {
  question: Asked;
  kept: Answer | undefined;
  files: Record<string, string>;
  about: AnsweredAbout | undefined;
}

function AnswerField({ question, kept, files, about }: AnswerFieldProps) {
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
    tick: () => <Ticks {...of("chosen")} options={[{ value: YES, label }]} alone />,
    ticks: () => (
      <Ticks {...of("chosen")} options={options.map((option) => ({ value: option, label: option }))} />
    ),
    file: () => about && <FileField {...{ question, kept, files, about }} />,
  };
  return (
    <div data-type={type}>
      <input type="hidden" name={`answers.${id}.shown`} value="1" />
      {fields[type]()}
    </div>
  );
}

/** A file that is mandatory and missing is said where it is given. */
function FileField(props: Parameters<typeof FileAnswer>[0]) {
  const [field] = useField<string>(`answers.${props.question.id}.written`);
  return <FileAnswer {...props} error={field.errors?.join(" ")} />;
}

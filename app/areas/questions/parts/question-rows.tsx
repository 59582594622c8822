import { ActionIcon, Button, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Link, useFetcher } from "react-router";
import { toast } from "~/app/ui/toast";
import type { Subject } from "~/domain/questions/question";
import type { ListedQuestion } from "~/operations/questions/list-questions";
import classes from "./question-rows.module.css";
import { TYPE_WORDS } from "./types";

interface Props {
  subject: Subject;
  /** Names of types of ouvrage. */
  types: { id: string; label: string }[];
  questions: ListedQuestion[];
  mayManage: boolean;
}

/** The questions in the order in which they are asked, and those taken out. */
export function QuestionRows({ subject, questions, types, mayManage }: Props) {
  const living = questions.filter((one) => !one.archived);
  const archived = questions.filter((one) => one.archived);
  const typesOf = ({ ouvrageTypes }: ListedQuestion) =>
    ouvrageTypes.flatMap((id) => types.find((one) => one.id === id)?.label ?? []).join(", ");
  const labels = new Map(questions.map((one) => [one.id, one.label]));
  return (
    <>
      <ul className={classes.rows} aria-label="Questions">
        {living.map((question, at) => (
          <Row
            key={question.id}
            subject={subject}
            question={question}
            of={typesOf(question)}
            ids={living.map((one) => one.id)}
            at={at}
            mayManage={mayManage}
            after={question.whenId ? `${labels.get(question.whenId)} : ${question.whenIs}` : ""}
          />
        ))}
      </ul>
      {archived.length > 0 && (
        <details className={classes.archived}>
          <summary>
            {archived.length} question{archived.length > 1 ? "s" : ""} retirée{archived.length > 1 ? "s" : ""}
          </summary>
          <ul className={classes.rows}>
            {archived.map((question) => (
              <Row
                key={question.id}
                subject={subject}
                question={question}
                of={typesOf(question)}
                ids={[]}
                at={0}
                mayManage={mayManage}
                after=""
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface RowProps {
  subject: Subject;
  /** The types of ouvrage that it is for, in words; empty for all. */
  of: string;
  question: ListedQuestion;
  /** The living ones in order, and this one's place. */
  ids: string[];
  at: number;
  mayManage: boolean;
  /** What must be answered for it to be asked. */
  after: string;
}

function Row({ subject, question, of, ids, at, mayManage, after }: RowProps) {
  const fetcher = useFetcher<{ problems?: { text: string }[] }>();
  const said = useRef<(() => void) | null>(null);
  useEffect(() => {
    const problems = fetcher.data?.problems ?? [];
    for (const { text } of problems) toast({ message: text, tone: "problem" });
    if (fetcher.data && problems.length === 0) said.current?.();
    if (fetcher.data) said.current = null;
  }, [fetcher.data]);
  const base = `/reglages/questions/${question.id}`;
  const post = (action: string, fields: Record<string, string> = {}) =>
    void fetcher.submit(fields, { method: "post", action });
  const move = (by: number) => {
    const order = ids.filter((id) => id !== question.id);
    order.splice(at + by, 0, question.id);
    post("/reglages/questions/ordre", { subject, ids: order.join(","), was: ids.join(",") });
  };
  const takeOut = () => {
    said.current = () =>
      toast({ message: `« ${question.label} » n'est plus posée.`, undo: () => post(`${base}/retour`) });
    post(`${base}/retrait`);
  };
  const facts = [
    TYPE_WORDS[question.type],
    question.section,
    question.required && "obligatoire",
    of && `pour ${of}`,
    question.onHome && (subject === "client" ? "sur l'accueil du client" : "sur la carte"),
    question.atCreation && "dès la création",
    after && `si ${after}`,
  ];
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        {mayManage && !question.archived ? <Link to={base}>{question.label}</Link> : question.label}
        <Text size="sm" c="dimmed">
          {facts.filter(Boolean).join(" · ")}
        </Text>
      </div>
      {mayManage && question.archived && (
        <Button variant="default" size="compact-sm" onClick={() => post(`${base}/retour`)}>
          Remettre
        </Button>
      )}
      {mayManage && !question.archived && (
        <span className={classes.tools}>
          <ActionIcon
            aria-label={`Monter ${question.label}`}
            disabled={at === 0 || fetcher.state !== "idle"}
            onClick={() => move(-1)}
          >
            ↑
          </ActionIcon>
          <ActionIcon
            aria-label={`Descendre ${question.label}`}
            disabled={at === ids.length - 1 || fetcher.state !== "idle"}
            onClick={() => move(1)}
          >
            ↓
          </ActionIcon>
          <ActionIcon aria-label={`Retirer ${question.label}`} onClick={takeOut}>
            ✕
          </ActionIcon>
        </span>
      )}
    </li>
  );
}

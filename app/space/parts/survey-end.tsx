import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { formatDayLong } from "~/domain/calendar/format";
import type { OpenedSurvey } from "~/operations/scenarios/open-survey";
import classes from "../survey.module.css";

interface SurveyEndProps {
  survey: OpenedSurvey;
  /** The answer was just sent. */
  fresh: boolean;
}

/** The word after an answer, or where it is too late for one. */
export function SurveyEnd({ survey, fresh }: SurveyEndProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (fresh) title.current?.focus();
  }, [fresh]);
  const closed = survey.state === "closed";
  return (
    <main className={classes.page}>
      <h1 ref={title} tabIndex={-1}>
        {closed ? "Cette enquête est fermée" : "Merci pour votre réponse"}
      </h1>
      <p className={classes.purpose}>
        {closed
          ? survey.answeredOn
            ? `Vous y avez répondu le ${formatDayLong(survey.answeredOn)}. Merci.`
            : "On ne peut plus y répondre. Si vous avez quelque chose à nous dire, appelez-nous ou écrivez-nous."
          : "Elle est bien arrivée, et sera lue."}
      </p>
      {!closed && (
        <p>
          <Link to="?changer">Changer ma réponse</Link>
        </p>
      )}
    </main>
  );
}

import { Bars } from "~/app/ui/bars";
import type { Distribution as Question } from "~/domain/scenarios/distribution";
import { share } from "~/domain/scenarios/score";
import classes from "./results.module.css";
import { withParams } from "./survey-filters";

/** How one question was answered: a bar an answer, each a link to the answers behind it; words and figures beside it. */
export function Distribution({ question, params }: { question: Question; params: URLSearchParams }) {
  const { id, label, type, bars } = question;
  const total = bars.reduce((sum, one) => sum + one.count, 0);
  const on = params.get("question") === id ? params.get("reponse") : null;
  return (
    <section className={classes.question} aria-label={label}>
      <h3>{label}</h3>
      <Bars
        label={label}
        narrow={type === "ten"}
        bars={bars.map(({ answer, count }) => ({
          key: answer,
          label: type === "stars" ? <Stars answer={answer} /> : answer,
          value: count,
          figure: (
            <>
              {count}
              <span className="visually-hidden"> {count > 1 ? "réponses" : "réponse"}</span>
            </>
          ),
          more: total > 0 && `${share(count, total)} %`,
          to: withParams(
            params,
            on === answer ? { question: null, reponse: null } : { question: id, reponse: answer },
          ),
          chosen: on === answer,
          stays: true,
        }))}
      />
    </section>
  );
}

function Stars({ answer }: { answer: string }) {
  return (
    <>
      <span aria-hidden>{"★".repeat(Number(answer))}</span>
      <span className="visually-hidden">{answer} sur 5</span>
    </>
  );
}

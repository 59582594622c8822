import { Link } from "react-router";
import type { Distribution as Question } from "~/domain/scenarios/distribution";
import { share } from "~/domain/scenarios/score";
import classes from "./results.module.css";
import { withParams } from "./survey-filters";

/** How one question was answered: a bar an answer, each a link to the answers behind it; words and figures beside it. */
export function Distribution({ question, params }: { question: Question; params: URLSearchParams }) {
  const total = question.bars.reduce((sum, one) => sum + one.count, 0);
  const top = Math.max(1, ...question.bars.map((one) => one.count));
  const on = params.get("question") === question.id ? params.get("reponse") : null;
  return (
    <section className={classes.question} aria-label={question.label}>
      <h3>{question.label}</h3>
      <ul className={classes.bars} data-type={question.type}>
        {question.bars.map(({ answer, count }) => (
          <li key={answer}>
            <Link
              to={withParams(
                params,
                on === answer
                  ? { question: null, reponse: null }
                  : { question: question.id, reponse: answer },
              )}
              preventScrollReset
              replace
              className={classes.bar}
              data-on={on === answer || undefined}
            >
              <span className={classes.answer}>
                {question.type === "stars" ? (
                  <>
                    <span aria-hidden>{"★".repeat(Number(answer))}</span>
                    <span className="visually-hidden">{answer} sur 5</span>
                  </>
                ) : (
                  answer
                )}
              </span>
              <span className={classes.reach} aria-hidden>
                <span style={{ inlineSize: `${(count * 100) / top}%` }} />
              </span>
              <span className="figures">
                {count}
                <span className="visually-hidden"> {count > 1 ? "réponses" : "réponse"}</span>
              </span>
              <span className={classes.share}>{total === 0 ? "" : `${share(count, total)} %`}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

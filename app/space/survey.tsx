import { useEffect, useRef, useState } from "react";
import { Form, useActionData, useNavigation, useSearchParams } from "react-router";
import { answer, type Said, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { FormScreen } from "~/app/ui/form-screen/form-screen";
import { formatDayLong } from "~/domain/calendar/format";
import type { Values } from "~/domain/scenarios/filling";
import { surveyAnswerForm } from "~/domain/scenarios/forms";
import { answerSurvey } from "~/operations/scenarios/answer-survey";
import { openSurvey } from "~/operations/scenarios/open-survey";
import type { Route } from "./+types/survey";
import { postedValues, problemsByField } from "./parts/survey-answers";
import { SurveyEnd } from "./parts/survey-end";
import classes from "./survey.module.css";

export { DeadLink as ErrorBoundary } from "./parts/dead-link";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.title ?? "Votre avis" },
  { name: "robots", content: "noindex" },
];

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => openSurvey(context.get(ctxContext), params.token));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    surveyAnswerForm,
    ({ answers }) => answerSurvey(ctx, params.token, answers ?? {}),
    () => ({ done: ctx.now }),
  );
}

interface Answered {
  done?: number;
  problems?: Said[];
  lastResult?: { initialValue?: Record<string, unknown> | null };
}

/** A few questions to somebody who holds an invitation: no account, no script needed, nothing of theirs shown but their own answer. */
export default function Survey({ loaderData: survey, params }: Route.ComponentProps) {
  const said = useActionData<Answered>();
  const changing = useSearchParams()[0].has("changer");
  const { content, state } = survey;
  const refused = (said?.problems?.length ?? 0) > 0;
  const thanked = state === "answered" && !changing && !refused;
  if (!content || thanked) return <SurveyEnd survey={survey} fresh={said?.done !== undefined} />;
  return (
    <main className={classes.page}>
      <h1>{survey.title}</h1>
      {survey.purpose && <p className={classes.purpose}>{survey.purpose}</p>}
      <Answering
        key={said?.done}
        token={params.token}
        content={content}
        first={postedValues(said?.lastResult?.initialValue) ?? survey.answers}
        said={said}
      />
      <Decline token={params.token} declined={state === "declined"} />
      <p className={classes.quiet}>
        Vos réponses ne sont lues que par l'entreprise. Vous pouvez les changer par ce même lien jusqu'au{" "}
        {formatDayLong(survey.openUntil)}.
      </p>
    </main>
  );
}

interface AnsweringProps {
  token: string;
  content: NonNullable<Route.ComponentProps["loaderData"]["content"]>;
  first: Values;
  said: Answered | undefined;
}

function Answering({ token, content, first, said }: AnsweringProps) {
  const [values, setValues] = useState<Values>(first);
  const busy = useNavigation().state !== "idle";
  const form = useRef<HTMLFormElement>(null);
  const problems = problemsByField(said?.problems);
  // What is wrong comes into view, and takes the focus.
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid]");
    const input = wrong?.matches("fieldset") ? wrong.querySelector<HTMLElement>("input") : wrong;
    input?.focus();
  }, [said]);
  return (
    <Form method="post" action={`/enquete/${token}`} ref={form} noValidate preventScrollReset>
      {(said?.problems ?? [])
        .filter((one) => !one.field)
        .map((one) => (
          <p key={one.code} role="alert" className={classes.problem}>
            {one.text}
          </p>
        ))}
      <FormScreen content={content} values={values} onValues={setValues} problems={problems} />
      <button type="submit" className={classes.send} aria-disabled={busy}>
        {busy ? "Envoi…" : "Envoyer mes réponses"}
      </button>
    </Form>
  );
}

/** Saying no is as easy as answering. */
function Decline({ token, declined }: { token: string; declined: boolean }) {
  return (
    <details className={classes.decline} open={declined || undefined}>
      <summary>{declined ? "Vous avez choisi de ne pas répondre" : "Je préfère ne pas répondre"}</summary>
      <Form method="post" action={`/enquete/${token}/refus`} preventScrollReset>
        {!declined && (
          <button type="submit" className={classes.plain}>
            Ne pas répondre à cette enquête
          </button>
        )}
        <button type="submit" name="stop" value="oui" className={classes.plain}>
          Ne plus recevoir d'enquête
        </button>
      </Form>
    </details>
  );
}

import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { counted } from "~/domain/french";
import { questionEditForm } from "~/domain/questions/forms";
import { getQuestion } from "~/operations/questions/get-question";
import { saveQuestion } from "~/operations/questions/save-question";
import type { Route } from "./+types/question";
import { QuestionForm } from "./parts/question-form";
import { questionsAt } from "./parts/types";

export const meta: Route.MetaFunction = () => [{ title: "Question · Aplomb" }];
export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getQuestion(context.get(ctxContext), params.questionId));

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    questionEditForm,
    (form) => saveQuestion(context.get(ctxContext), params.questionId, form),
    (subject) => redirect(questionsAt(subject)),
  );
}

export default function EditQuestion({ loaderData }: Route.ComponentProps) {
  const { question, ...around } = loaderData;
  if (!question) return null;
  const { whenId, whenIs, options, version, ...own } = question;
  return (
    <Page
      title={question.label}
      detail={`${counted(around.answered, "réponse")}. Changer le type les relit ; ce qui ne se lit pas est dit, et rien ne change.`}
      back={{ href: questionsAt(around.subject), label: "Questions" }}
      width="narrow"
      record={{ kind: "question", id: question.id }}
    >
      <QuestionForm
        {...around}
        schema={questionEditForm}
        version={version}
        defaultValue={{ ...own, options: options.join("\n"), when: whenId ? `${whenId}=${whenIs}` : "" }}
      />
    </Page>
  );
}

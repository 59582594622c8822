import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { questionForm } from "~/domain/questions/forms";
import { addQuestion } from "~/operations/questions/add-question";
import { getQuestion } from "~/operations/questions/get-question";
import type { Route } from "./+types/new";
import { QuestionForm } from "./parts/question-form";
import { questionsAt, SUBJECT_WORDS, subjectIn } from "./parts/types";

export const meta: Route.MetaFunction = () => [{ title: "Nouvelle question · Aplomb" }];
export const loader = ({ context, request }: Route.LoaderArgs) =>
  answer(() => getQuestion(context.get(ctxContext), null, subjectIn(new URL(request.url).searchParams)));

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    questionForm,
    async (form, sending) => {
      await addQuestion(context.get(ctxContext), form, sending);
      return form.subject;
    },
    (subject) => redirect(questionsAt(subject)),
  );
}

export default function NewQuestion({ loaderData }: Route.ComponentProps) {
  return (
    <Page
      title="Nouvelle question"
      detail={SUBJECT_WORDS[loaderData.subject].detail}
      back={{ href: questionsAt(loaderData.subject), label: "Questions" }}
      width="narrow"
    >
      <QuestionForm {...loaderData} schema={questionForm} defaultValue={{ type: "words" }} />
    </Page>
  );
}

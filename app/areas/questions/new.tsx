import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { questionForm } from "~/domain/questions/forms";
import { addQuestion } from "~/operations/questions/add-question";
import { getQuestion } from "~/operations/questions/get-question";
import type { Route } from "./+types/new";
import { QuestionForm } from "./parts/question-form";

export const meta: Route.MetaFunction = () => [{ title: "Nouvelle question · Aplomb" }];
export const loader = ({ context }: Route.LoaderArgs) =>
  answer(() => getQuestion(context.get(ctxContext), null));

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    questionForm,
    (form, sending) => addQuestion(context.get(ctxContext), form, sending),
    () => redirect("/reglages/questions"),
  );
}

export default function NewQuestion({ loaderData }: Route.ComponentProps) {
  return (
    <Page title="Nouvelle question" back={{ href: "/reglages/questions", label: "Questions" }} width="narrow">
      <QuestionForm {...loaderData} schema={questionForm} defaultValue={{ type: "words" }} />
    </Page>
  );
}

import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { Tabs } from "~/app/ui/tabs";
import { SUBJECTS } from "~/domain/questions/question";
import { listQuestions } from "~/operations/questions/list-questions";
import type { Route } from "./+types/list";
import { QuestionRows } from "./parts/question-rows";
import { questionsAt, SUBJECT_WORDS, subjectIn } from "./parts/types";

export const meta: Route.MetaFunction = () => [{ title: "Questions complémentaires · Aplomb" }];
export const handle: Shows = { topics: () => ["questions"] };
export async function loader({ context, request }: Route.LoaderArgs) {
  const subject = subjectIn(new URL(request.url).searchParams);
  return answer(async () => ({ subject, ...(await listQuestions(context.get(ctxContext), subject)) }));
}

/** What the company asks beyond the usual fields: of clients, of ouvrages, of articles (CRM-09). */
export default function Questions({ loaderData }: Route.ComponentProps) {
  const { subject, questions, types, mayManage, mayExport } = loaderData;
  const words = SUBJECT_WORDS[subject];
  const add = mayManage && (
    <Button component={Link} to={questionsAt(subject, "/reglages/questions/nouvelle")}>
      Ajouter une question
    </Button>
  );
  const exported = (format: string) =>
    `/reglages/questions/reponses?${new URLSearchParams({ sujet: words.param, format })}`;
  return (
    <Page
      title="Questions complémentaires"
      detail={words.detail}
      back={{ href: "/reglages", label: "Réglages" }}
      width="narrow"
      actions={questions.length > 0 && add}
    >
      <Tabs
        label="De quoi parlent les questions"
        tabs={SUBJECTS.map((one) => ({
          label: SUBJECT_WORDS[one].tab,
          href: questionsAt(one),
          current: one === subject,
        }))}
      />
      {questions.length === 0 ? (
        <EmptyState title="Aucune question pour l'instant" text={words.empty} action={add} />
      ) : (
        <>
          <QuestionRows subject={subject} questions={questions} types={types} mayManage={mayManage} />
          {mayExport && (
            <p data-screen-only>
              Exporter les réponses : <a href={exported("csv")}>en CSV</a>,{" "}
              <a href={exported("xlsx")}>pour Excel</a>
            </p>
          )}
        </>
      )}
    </Page>
  );
}

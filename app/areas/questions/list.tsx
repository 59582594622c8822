import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { listQuestions } from "~/operations/questions/list-questions";
import type { Route } from "./+types/list";
import { QuestionRows } from "./parts/question-rows";

export const meta: Route.MetaFunction = () => [{ title: "Questions complémentaires · Aplomb" }];
export const handle: Shows = { topics: () => ["questions"] };
export const loader = ({ context }: Route.LoaderArgs) =>
  answer(() => listQuestions(context.get(ctxContext), "client"));

/** What the company asks of its clients beyond the usual fields (CRM-09). */
export default function Questions({ loaderData }: Route.ComponentProps) {
  const { questions, mayManage } = loaderData;
  const add = mayManage && (
    <Button component={Link} to="/reglages/questions/nouvelle">
      Ajouter une question
    </Button>
  );
  return (
    <Page
      title="Questions complémentaires"
      detail="Ce que vous voulez savoir de vos clients, en plus de leurs coordonnées."
      back={{ href: "/reglages", label: "Réglages" }}
      width="narrow"
      actions={questions.length > 0 && add}
    >
      {questions.length === 0 ? (
        <EmptyState
          title="Aucune question pour l'instant"
          text="Type de logement, accès au jardin, conduit existant… Les réponses se trouvent sur la fiche, dans la recherche et dans les exports."
          action={add}
        />
      ) : (
        <QuestionRows questions={questions} mayManage={mayManage} />
      )}
    </Page>
  );
}

import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { LISTS } from "~/domain/company/list-titles";
import { listChoices } from "~/operations/settings/list-choices";
import type { Route } from "./+types/choices";
import { ChoiceListSection } from "./parts/choice-list";

export const meta: Route.MetaFunction = () => [{ title: "Listes · Aplomb" }];
export const handle: Shows = { topics: () => ["choices"] };

export function loader({ context }: Route.LoaderArgs) {
  return answer(() => listChoices(context.get(ctxContext)));
}

export default function Choices({ loaderData }: Route.ComponentProps) {
  const { choices, mayManage } = loaderData;
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Listes"
      detail="Les mots de votre entreprise. Une entrée retirée reste sur les fiches qui la portent."
      width="narrow"
    >
      {LISTS.map((list) => (
        <ChoiceListSection
          key={list.key}
          list={list}
          mayManage={mayManage}
          choices={choices.filter((choice) => choice.list === list.key)}
        />
      ))}
    </Page>
  );
}

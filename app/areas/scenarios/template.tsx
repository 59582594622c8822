import { Button } from "@mantine/core";
import { Link, useRouteLoaderData } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import type { loader as frameLoader } from "~/app/shell/staff";
import { Page } from "~/app/ui/page";
import { KIND_WORDS } from "~/domain/scenarios/kinds";
import { getFormTemplate } from "~/operations/scenarios/get-form-template";
import type { Route } from "./+types/template";
import { Builder } from "./parts/builder";
import { Preview } from "./parts/preview";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.template.title ?? "Modèle"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`form:${data.template.id}`],
};
export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getFormTemplate(context.get(ctxContext), params.templateId));

/** A template: written by those who may, read as on the phone by the others. */
export default function Template({ loaderData }: Route.ComponentProps) {
  const { template, mayManage } = loaderData;
  const frame = useRouteLoaderData<typeof frameLoader>("shell/staff");
  const results = template.kind === "survey" && template.published !== null && (
    <Button component={Link} to={`/enquetes/${template.id}`} variant="default">
      Voir les réponses
    </Button>
  );
  const setting = template.kind === "survey" && mayManage && (
    <Button component={Link} to={`/reglages/formulaires/${template.id}/enquete`} variant="default">
      Envoi et alerte
    </Button>
  );
  return (
    <Page
      title={template.title}
      detail={KIND_WORDS[template.kind]}
      back={{ href: "/reglages/formulaires", label: "Modèles" }}
      record={{ kind: "form-template", id: template.id }}
      actions={
        <>
          {results}
          {setting}
        </>
      }
    >
      {mayManage ? (
        <Builder key={template.id} view={loaderData} userId={frame?.viewer.id ?? ""} />
      ) : (
        <Preview content={template.draft} purpose={template.purpose} title={template.title} />
      )}
    </Page>
  );
}

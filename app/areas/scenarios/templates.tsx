import { Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { Page, Section } from "~/app/ui/page";
import { KIND_WORDS, KINDS } from "~/domain/scenarios/kinds";
import { listFormTemplates } from "~/operations/scenarios/list-form-templates";
import type { Route } from "./+types/templates";
import { TemplateRow } from "./parts/template-row";
import classes from "./parts/templates.module.css";

export const meta: Route.MetaFunction = () => [{ title: "Rapports et enquêtes · Aplomb" }];
export const handle: Shows = { topics: () => ["forms", "reports"] };
export const loader = ({ context }: Route.LoaderArgs) =>
  answer(() => listFormTemplates(context.get(ctxContext)));

/** The company's own forms, by what they are for (CRM-14, 15). */
export default function Templates({ loaderData }: Route.ComponentProps) {
  const { templates, mayManage } = loaderData;
  const add = mayManage && (
    <Button component={Link} to="/reglages/formulaires/nouveau">
      Nouveau modèle
    </Button>
  );
  const living = templates.filter((one) => !one.archived);
  const aside = templates.filter((one) => one.archived);
  return (
    <Page
      title="Modèles de rapports et d'enquêtes"
      detail="Ce que l'équipe remplit chez le client, et ce que le client répond après."
      back={{ href: "/reglages", label: "Réglages" }}
      width="narrow"
      actions={living.length > 0 && add}
    >
      {living.length === 0 && (
        <EmptyState
          title="Aucun modèle pour l'instant"
          text="Un rapport de visite avec photos et signature, une enquête de satisfaction après le chantier : écrivez les vôtres, publiez-les."
          action={add}
        />
      )}
      {KINDS.filter((kind) => living.some((one) => one.kind === kind)).map((kind) => (
        <Section key={kind} title={KIND_WORDS[kind]}>
          <ul className={classes.rows}>
            {living
              .filter((one) => one.kind === kind)
              .map((one) => (
                <TemplateRow key={one.id} template={one} mayManage={mayManage} />
              ))}
          </ul>
        </Section>
      ))}
      {aside.length > 0 && (
        <details className={classes.aside}>
          <summary>
            {aside.length > 1 ? `${aside.length} modèles mis de côté` : "1 modèle mis de côté"}
          </summary>
          <ul className={classes.rows}>
            {aside.map((one) => (
              <TemplateRow key={one.id} template={one} mayManage={mayManage} />
            ))}
          </ul>
        </details>
      )}
    </Page>
  );
}

import { Text } from "@mantine/core";
import { Link } from "react-router";
import { Act } from "~/app/ui/act";
import { Day } from "~/app/ui/values";
import { parisDay } from "~/domain/calendar/paris";
import { counted } from "~/domain/french";
import type { ListedTemplate } from "~/operations/scenarios/list-form-templates";
import classes from "./templates.module.css";

/** A template with where it stands: in use, written further, a draft. */
export function TemplateRow({ template, mayManage }: { template: ListedTemplate; mayManage: boolean }) {
  const base = `/reglages/formulaires/${template.id}`;
  const state =
    template.published === null
      ? "Brouillon, pas encore publié"
      : `Version ${template.published}${template.changed ? ", modifiée depuis" : ""}`;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to={base}>{template.title}</Link>
        <Text size="sm" c="dimmed" component="div">
          {state}
          {template.publishedAt !== null && (
            <>
              {" · publiée le "}
              <Day value={parisDay(template.publishedAt)} />
            </>
          )}
          {template.filled > 0 &&
            ` · ${counted(template.filled, template.kind === "survey" ? "réponse" : "rapport")}`}
          {template.autoDays !== null && " · envoi automatique"}
        </Text>
      </div>
      {mayManage && (
        <div className={classes.acts}>
          {template.archived ? (
            <Act
              to={`${base}/retour`}
              variant="default"
              size="compact-sm"
              done={`« ${template.title} » est de nouveau en usage.`}
            >
              Remettre
            </Act>
          ) : (
            <>
              <Act to={`${base}/copie`} variant="subtle" size="compact-sm">
                Copier
              </Act>
              <Act
                to={`${base}/retrait`}
                variant="subtle"
                size="compact-sm"
                done={`« ${template.title} » est mis de côté.`}
                undo={{ to: `${base}/retour` }}
              >
                Mettre de côté
              </Act>
            </>
          )}
        </div>
      )}
    </li>
  );
}

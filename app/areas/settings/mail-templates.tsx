import { Text } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { listMailTemplates } from "~/operations/mail/list-mail-templates";
import type { Route } from "./+types/mail-templates";
import classes from "./parts/index-of-settings.module.css";
import { TEMPLATE_WORDS } from "./parts/template-words";

export const meta: Route.MetaFunction = () => [{ title: "Modèles de mail · Aplomb" }];
export const handle: Shows = { topics: () => ["mail-templates"] };

export const loader = ({ context }: Route.LoaderArgs) =>
  answer(() => listMailTemplates(context.get(ctxContext)));

export default function MailTemplates({ loaderData }: Route.ComponentProps) {
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Modèles de mail"
      detail="Le texte proposé à chaque envoi. On peut encore le changer avant de l'envoyer."
      width="narrow"
    >
      <ul className={classes.pages}>
        {loaderData.map((template) => (
          <li key={template.key}>
            <Link to={`/reglages/modeles-de-mail/${template.key}`} prefetch="intent">
              {TEMPLATE_WORDS[template.key].title}
            </Link>
            <p>{TEMPLATE_WORDS[template.key].when}</p>
            <Text size="sm" c="dimmed">
              {template.updatedAt === null ? (
                "Texte d'origine"
              ) : (
                <>
                  Vos mots, depuis le <Instant value={template.updatedAt} />
                </>
              )}
            </Text>
          </li>
        ))}
      </ul>
    </Page>
  );
}

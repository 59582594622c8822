import { Button, Text } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { Page, Section } from "~/app/ui/page";
import { counted } from "~/domain/french";
import { LAYOUT_KINDS } from "~/domain/layouts/layout";
import { listLayouts } from "~/operations/layouts/list-layouts";
import type { Route } from "./+types/layouts";
import { LayoutRow } from "./parts/layout-row";
import classes from "./parts/layouts.module.css";
import { KIND_TITLES } from "./parts/words";

export const meta: Route.MetaFunction = () => [{ title: "Mises en page · Aplomb" }];
export const handle: Shows = { topics: () => ["layouts"] };
export const loader = ({ context }: Route.LoaderArgs) => answer(() => listLayouts(context.get(ctxContext)));

/** How the company's papers look, by what they are. */
export default function Layouts({ loaderData }: Route.ComponentProps) {
  const { layouts, may } = loaderData;
  const living = layouts.filter((one) => one.archivedAt === null);
  const aside = layouts.filter((one) => one.archivedAt !== null);
  const add = may.manage && (
    <Button component={Link} to="/reglages/mises-en-page/nouvelle">
      Nouvelle mise en page
    </Button>
  );
  return (
    <Page
      title="Mises en page"
      detail="Ce que vos devis et factures montrent, et comment. Ce qui est parti ne change plus."
      back={{ href: "/reglages", label: "Réglages" }}
      width="narrow"
      actions={living.length > 0 && add}
    >
      {living.length === 0 && (
        <EmptyState
          title="Vos documents portent la mise en page d'origine"
          text="Créez la vôtre : place du logo, colonnes, pied de page, conditions générales imprimées à la suite."
          action={add}
        />
      )}
      {LAYOUT_KINDS.map((kind) => {
        const own = living.filter((one) => one.kind === kind);
        return (
          own.length > 0 && (
            <Section key={kind} title={KIND_TITLES[kind]}>
              {!own.some((one) => one.isDefault) && (
                <Text size="sm" c="dimmed">
                  Par défaut : la mise en page d'origine.
                </Text>
              )}
              <ul className={classes.rows}>
                {own.map((one) => (
                  <LayoutRow key={one.id} layout={one} mayManage={may.manage} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
      {aside.length > 0 && (
        <details className={classes.aside}>
          <summary>{counted(aside.length, "mise en page", "mises en page")} de côté</summary>
          <ul className={classes.rows}>
            {aside.map((one) => (
              <LayoutRow key={one.id} layout={one} mayManage={may.manage} />
            ))}
          </ul>
        </details>
      )}
    </Page>
  );
}

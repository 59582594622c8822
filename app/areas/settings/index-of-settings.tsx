import { TextInput } from "@mantine/core";
import { Form, Link, useRouteLoaderData, useSearchParams } from "react-router";
import { EmptyState } from "~/app/ui/empty-state";
import { Page, Section } from "~/app/ui/page";
import type { Route } from "./+types/index-of-settings";
import classes from "./parts/index-of-settings.module.css";
import { findSettings } from "./parts/registry";

export const meta: Route.MetaFunction = () => [{ title: "Réglages · Aplomb" }];

const GROUPS = ["Entreprise", "Travail", "Équipe", "Vous"] as const;

/** Every settings page, found by its words while one types. */
export default function IndexOfSettings() {
  const [params, setParams] = useSearchParams();
  const frame = useRouteLoaderData<{ permissions: string[] }>("shell/staff");
  const typed = params.get("q") ?? "";
  const found = findSettings(typed, frame?.permissions ?? []);
  return (
    <Page title="Réglages" detail="Tout ce qui se règle, pour l'entreprise, l'équipe et vous." width="narrow">
      <search>
        <Form>
          <TextInput
            type="search"
            name="q"
            aria-label="Chercher un réglage"
            placeholder="Chercher un réglage : IBAN, statut, logo, acompte…"
            defaultValue={typed}
            onChange={(event) =>
              setParams(event.currentTarget.value ? { q: event.currentTarget.value } : {}, {
                replace: true,
                preventScrollReset: true,
              })
            }
          />
        </Form>
      </search>
      {found.length === 0 && (
        <EmptyState
          title={`Aucun réglage pour « ${typed} »`}
          text="Essayez un autre mot, ou effacez la recherche."
        />
      )}
      {GROUPS.map((group) => {
        const pages = found.filter((page) => page.group === group);
        if (pages.length === 0) return null;
        return (
          <Section key={group} title={group}>
            <ul className={classes.pages}>
              {pages.map((page) => (
                <li key={page.href}>
                  <Link to={page.href} prefetch="intent">
                    {page.title}
                  </Link>
                  <p>{page.text}</p>
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </Page>
  );
}

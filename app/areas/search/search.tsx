import { Button, TextInput, Title } from "@mantine/core";
import { Form, Link, useRouteLoaderData, useSubmit } from "react-router";
import { InvoiceState } from "~/app/areas/billing/parts/invoice-state";
import { QuoteStatus } from "~/app/areas/quotes/parts/quote-status";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { Page } from "~/app/ui/page";
import { Money } from "~/app/ui/values";
import { OPERATORS, operatorOf } from "~/domain/search/query";
import { withinOf } from "~/domain/search/within";
import { search } from "~/operations/search/search";
import type { Route } from "./+types/search";
import { KINDS } from "./parts/kinds";
import { Said } from "./parts/said";
import classes from "./search.module.css";

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams;
  const typed = (asked.get("q") ?? "").slice(0, 200);
  const within = withinOf(asked.get("dans"));
  return { typed, within, ...(await answer(() => search(context.get(ctxContext), typed, 50, within))) };
}

export const meta = () => [{ title: "Recherche · Aplomb" }];

/** The full page, for a phone and for long lists; works without script. */
export default function SearchPage({ loaderData }: Route.ComponentProps) {
  const { typed, within, groups, corrected } = loaderData;
  const submit = useSubmit();
  const sign = operatorOf(typed);
  const catalogs = useRouteLoaderData<{ catalogs: boolean }>("shell/staff")?.catalogs ?? false;
  return (
    <Page title="Recherche" width="narrow">
      <search>
        <Form onChange={(event) => void submit(event.currentTarget, { replace: true })}>
          {within !== "all" && <input type="hidden" name="dans" value={within} />}
          <TextInput
            type="search"
            name="q"
            defaultValue={typed}
            key={typed === "" ? "empty" : "typed"}
            aria-label="Ce que vous cherchez"
            placeholder="Un nom, une ville, un bout de téléphone, un numéro…"
            size="md"
          />
        </Form>
      </search>
      <p className={classes.signs}>
        {OPERATORS.map((one) => (
          <Link key={one.sign} to={`?q=${encodeURIComponent(one.example)}`}>
            <b>{one.sign}</b> {one.label}
          </Link>
        ))}
      </p>
      {corrected && (
        <p>
          Rien pour « {typed} ». Voici pour « {corrected} » :
        </p>
      )}
      {groups.map((group) => (
        <section key={group.kind} className={classes.group}>
          <Title order={2} mb={4}>
            {KINDS[group.kind].many}{" "}
            <small>
              {group.count}
              {group.more ? " et plus" : ""}
            </small>
          </Title>
          <ul className={classes.results}>
            {group.results.map((result) => (
              <li key={result.id}>
                <Link to={result.href} className={classes.result} prefetch="intent">
                  <span>
                    <b>{result.title}</b>
                    <small>{result.detail}</small>
                    {result.said && <Said said={result.said} />}
                  </span>
                  {result.quote && <QuoteStatus status={result.quote} />}
                  {result.settlement && <InvoiceState settlement={result.settlement} />}
                  {result.amountCents !== undefined && <Money cents={result.amountCents} />}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {catalogs && typed !== "" && (!sign || sign.scope === "article") && (
        <p>
          <Link
            to={`/articles/catalogues?q=${encodeURIComponent(sign ? typed.slice(sign.sign.length) : typed)}`}
          >
            Chercher « {sign ? typed.slice(sign.sign.length) : typed} » dans les catalogues fournisseurs
          </Link>
        </p>
      )}
      {typed !== "" && groups.length === 0 && (
        <EmptyState
          title={`Rien pour « ${typed} »`}
          text="Essayez moins de lettres, ou la fin d'un téléphone."
          action={
            (!sign || sign.scope === "person") && (
              <Button component={Link} to={`/clients/nouveau?q=${encodeURIComponent(typed)}`}>
                Créer le client « {typed} »
              </Button>
            )
          }
        />
      )}
    </Page>
  );
}

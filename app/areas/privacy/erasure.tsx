import { Alert, Text } from "@mantine/core";
import { Link, redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { sentence } from "~/app/shell/sentences";
import { Page, Section } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import { GROUNDS, REQUESTERS } from "~/domain/privacy/erasure";
import { erasureForm } from "~/domain/privacy/forms";
import { eraseClient } from "~/operations/privacy/erase-client";
import { type ErasureView, getErasure } from "~/operations/privacy/get-erasure";
import type { Route } from "./+types/erasure";
import { DueThings } from "./parts/due-things";
import { ErasureAsked } from "./parts/erasure-asked";
import { KeptThings } from "./parts/kept-things";
import { LeftLines } from "./parts/left-lines";
import classes from "./parts/privacy.module.css";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getErasure(context.get(ctxContext), params.clientId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    erasureForm,
    (form) => eraseClient(context.get(ctxContext), params.clientId, form),
    () => redirect(`/clients/${params.clientId}/effacement`),
  );
}

export const handle: Shows<ErasureView> = { topics: (data) => [`client:${data.client.id}`] };
export const meta: Route.MetaFunction = () => [{ title: "Effacement · Aplomb" }];

/** Before: what goes, what stays and until when, line by line. After: what is left of somebody who was erased (PV6..PV8). */
export default function ErasurePage({ loaderData }: Route.ComponentProps) {
  const { client, erased, kept, gone, blocks, mayErase } = loaderData;
  if (erased) {
    const { purge } = erased;
    const ended = kept.filter((one) => purge !== null && one.until < loaderData.today);
    return (
      <Page title={client.name} detail={client.code} back={{ href: "/clients", label: "Clients" }}>
        <Section title="Effacé">
          <p className={classes.lead}>
            Effacé le <Instant value={erased.at} />
            {erased.line && ` par ${erased.line.byName}`}. Sa fiche, ses coordonnées, son historique et ses
            documents n'existent plus.
          </p>
          {erased.line && (
            <Text size="sm" c="dimmed">
              Demandé par : {REQUESTERS[erased.line.requester].toLowerCase()}. {GROUNDS[erased.line.ground]}.{" "}
              {mayErase && <Link to="/clients/effacements">Voir le registre</Link>}
            </Text>
          )}
          <LeftLines purges={erased.purges} />
        </Section>
        {purge && <DueThings clientId={client.id} due={ended} seen={purge.seen} />}
        {(ended.length === 0 || ended.length < kept.length) && (
          <KeptThings kept={kept.filter((one) => !ended.includes(one))} today={loaderData.today} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={`Effacer ${client.name}`}
      detail="Droit à l'effacement (RGPD, article 17) : ce que la loi ne fait pas garder disparaît pour toujours."
      back={{ href: `/clients/${client.id}/consentements`, label: client.name }}
    >
      {!mayErase && <Text>Seule la direction efface une personne. Ce que la loi ferait garder d'elle :</Text>}
      {blocks.length > 0 && (
        <Alert color="orange" variant="light" title="Pas encore possible" className={classes.narrow}>
          <ul className={classes.plain}>
            {blocks.map(({ code, count }) => (
              <li key={code}>{sentence({ code, facts: { count } })}</li>
            ))}
          </ul>
        </Alert>
      )}
      {mayErase && (
        <Section title="Ce qui part">
          <p className={classes.lead}>
            Nom, SIREN, carte de fidélité et observations de la fiche, les mots du journal la concernant, ce
            que la recherche en savait. Et :
          </p>
          <ul className={classes.columns}>
            {gone.map((line) => (
              <li key={line.what}>{line.words}</li>
            ))}
          </ul>
        </Section>
      )}
      <KeptThings kept={kept} today={loaderData.today} />
      {mayErase && blocks.length === 0 && <ErasureAsked client={client} today={loaderData.today} />}
    </Page>
  );
}

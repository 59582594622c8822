import { Alert, Button, Text } from "@mantine/core";
import { useFetcher } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { getClientSpace } from "~/operations/space/get-client-space";
import type { Route } from "./+types/space";
import { NewSpaceLink } from "./parts/new-space-link";
import { SpaceLinks } from "./parts/space-links";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getClientSpace(context.get(ctxContext), params.clientId));
}

export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`client:${data.client.id}`],
};

/** The client's own pages: open or closed, and the links that lead there. */
export default function ClientSpace({ loaderData: { client, links, acts } }: Route.ComponentProps) {
  const switching = useFetcher<{ problems?: { text: string }[] }>();
  const base = `/clients/${client.id}/espace`;
  return (
    <>
      <Section
        title="Espace client"
        actions={
          acts.switch && (
            <switching.Form method="post" action={`${base}/ouverture`}>
              <input type="hidden" name="version" value={client.version} />
              <input type="hidden" name="enabled" value={client.enabled ? "" : "on"} />
              <Button type="submit" variant="default" loading={switching.state !== "idle"}>
                {client.enabled ? "Fermer l'espace" : "Ouvrir l'espace"}
              </Button>
            </switching.Form>
          )
        }
      >
        {switching.data?.problems?.map((problem) => (
          <Alert key={problem.text} color="red" variant="light" mb="sm">
            {problem.text}
          </Alert>
        ))}
        <Status
          tone={client.enabled ? "success" : "neutral"}
          label={client.enabled ? "Ouvert" : "Fermé : aucun lien ne fonctionne"}
        />
        <Text c="dimmed" mt="xs">
          Le client y lit ses devis, choisit ses options, pose ses questions et signe, sans mot de passe.
          Chaque envoi de devis contient un lien vers ce devis seul.
        </Text>
        {acts.open && <NewSpaceLink clientId={client.id} label="Créer un lien vers tous ses documents" />}
      </Section>
      <SpaceLinks
        links={links}
        clientId={client.id}
        title="Liens remis au client"
        open={client.enabled}
        may={acts.switch}
      />
    </>
  );
}

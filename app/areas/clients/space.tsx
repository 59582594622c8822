import { Alert, Button, CopyButton as Clipboard, Group, Text, TextInput } from "@mantine/core";
import { useFetcher } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { getClientSpace } from "~/operations/space/get-client-space";
import type { Route } from "./+types/space";
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
  const opening = useFetcher<{ url?: string; problems?: { text: string }[] }>();
  const base = `/clients/${client.id}/espace`;
  const problems = [...(switching.data?.problems ?? []), ...(opening.data?.problems ?? [])];
  const url = opening.data?.url;
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
        {problems.map((problem) => (
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
        {acts.open && (
          <opening.Form method="post" action={`${base}/lien`}>
            <Button type="submit" variant="light" mt="md" loading={opening.state !== "idle"}>
              Créer un lien vers tous ses documents
            </Button>
          </opening.Form>
        )}
        {url && (
          <Group mt="sm" align="end" wrap="nowrap">
            <TextInput label="Lien à transmettre au client" value={url} readOnly style={{ flex: 1 }} />
            <Clipboard value={url}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? "Copié" : "Copier"}
                </Button>
              )}
            </Clipboard>
          </Group>
        )}
        {url && (
          <Text c="dimmed" size="xs" mt={4}>
            Il ne s'affiche que cette fois : il n'est conservé nulle part.
          </Text>
        )}
      </Section>
      {links.length > 0 && <SpaceLinks links={links} base={base} may={acts.switch} />}
    </>
  );
}

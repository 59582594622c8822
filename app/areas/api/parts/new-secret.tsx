import { Button } from "@mantine/core";
import { useFetcher } from "react-router";
import { ShownOnce } from "~/app/ui/shown-once";

export const SECRET_TEXT =
  "Il ne s'affiche que cette fois. Il permet de vérifier que les messages viennent bien d'Aplomb (norme Standard Webhooks).";

/** Changes the secret that signs, and shows the new one this once. */
export function NewSecret({ webhookId }: { webhookId: string }) {
  const fetcher = useFetcher<{ secret?: string }>();
  const secret = fetcher.data?.secret;
  return (
    <>
      <p>L'ancien secret ne signe plus rien dès que vous en faites un nouveau.</p>
      <fetcher.Form method="post" action={`/reglages/webhooks/${webhookId}/secret`}>
        <Button type="submit" variant="default" loading={fetcher.state !== "idle"}>
          Changer le secret
        </Button>
      </fetcher.Form>
      {secret && <ShownOnce label="Nouveau secret" value={secret} text={SECRET_TEXT} />}
    </>
  );
}

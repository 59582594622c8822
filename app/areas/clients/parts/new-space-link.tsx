import { Alert, Button } from "@mantine/core";
import { useFetcher } from "react-router";
import { ShownOnce } from "~/app/ui/shown-once";

interface NewSpaceLinkProps {
  clientId: string;
  /** A link to this quote alone, as the page shows it; without, to the whole space. */
  quote?: { id: string; version: number };
  label: string;
}

/** Makes a link to hand over by any other way than our mails, and shows it this once. */
export function NewSpaceLink({ clientId, quote, label }: NewSpaceLinkProps) {
  const fetcher = useFetcher<{ url?: string; problems?: { text: string }[] }>();
  const url = fetcher.data?.url;
  return (
    <>
      {fetcher.data?.problems?.map((problem) => (
        <Alert key={problem.text} color="red" variant="light" mt="sm">
          {problem.text}
        </Alert>
      ))}
      <fetcher.Form method="post" action={`/clients/${clientId}/espace/lien`}>
        {quote && (
          <>
            <input type="hidden" name="quoteId" value={quote.id} />
            <input type="hidden" name="version" value={quote.version} />
          </>
        )}
        <Button type="submit" variant="light" mt="md" loading={fetcher.state !== "idle"}>
          {label}
        </Button>
      </fetcher.Form>
      {url && (
        <ShownOnce
          label="Lien à transmettre au client"
          value={url}
          text="Lien créé. Il ne s'affiche que cette fois : il n'est conservé nulle part."
        />
      )}
    </>
  );
}

import { Button } from "@mantine/core";
import { useFetcher } from "react-router";
import { ConfirmSentence } from "~/app/ui/confirm-sentence";
import { Money } from "~/app/ui/values";

/** Gives a draft its number, for good: says so before, and why when it is refused. */
export function IssueInvoice({
  invoiceId,
  version,
  gross,
  noun,
}: {
  invoiceId: string;
  version: number;
  gross: number;
  noun: string;
}) {
  const fetcher = useFetcher<{ problems?: { text: string }[] } | null>();
  return (
    <ConfirmSentence
      label={`Émettre ${noun === "Acompte" ? "l'acompte" : "la facture"}`}
      title="Émettre, c'est définitif"
      consequences={
        <>
          <p>
            La pièce de <Money cents={gross} /> reçoit son numéro et sa date d'aujourd'hui. Elle ne pourra
            plus être modifiée ni supprimée : une erreur se corrige par un avoir.
          </p>
          {fetcher.data?.problems?.map((p) => (
            <p key={p.text} role="alert" style={{ color: "var(--overdue)" }}>
              {p.text}
            </p>
          ))}
        </>
      }
    >
      <fetcher.Form method="post" action={`/factures/${invoiceId}/emission`}>
        <input type="hidden" name="version" value={version} />
        <Button type="submit" loading={fetcher.state !== "idle"}>
          Émettre
        </Button>
      </fetcher.Form>
    </ConfirmSentence>
  );
}

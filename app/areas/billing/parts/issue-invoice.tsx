import { Button } from "@mantine/core";
import { useFetcher } from "react-router";
import { useDerived, useSaveState, useSession } from "~/app/areas/documents/parts/session";
import { ConfirmSentence } from "~/app/ui/confirm-sentence";
import { Money } from "~/app/ui/values";
import { afterDeposits } from "~/domain/billing/deposit";
import type { VatShare } from "~/domain/documents/document";

interface IssueInvoiceProps {
  invoiceId: string;
  noun: "Facture" | "Acompte";
  /** What earlier deposits took, per rate. */
  deposits: VatShare[];
}

/** Gives a draft its number, for good: says so before, and why when it is refused. Only what is saved is issued. */
export function IssueInvoice({ invoiceId, noun, deposits }: IssueInvoiceProps) {
  const fetcher = useFetcher<{ problems?: { text: string }[] } | null>();
  const { room } = useSession();
  const saved = useSaveState().kind === "saved";
  const totals = useDerived((computed) => computed.totals);
  return (
    <ConfirmSentence
      label={`Émettre ${noun === "Acompte" ? "l'acompte" : "la facture"}`}
      title="Émettre, c'est définitif"
      consequences={
        <>
          <p>
            La pièce de <Money cents={afterDeposits(totals, deposits).gross} /> reçoit son numéro et sa date
            d'aujourd'hui. Elle ne pourra plus être modifiée ni supprimée : une erreur se corrige par un
            avoir.
          </p>
          {!saved && <output>Vos dernières saisies ne sont pas encore enregistrées.</output>}
          {fetcher.data?.problems?.map((p) => (
            <p key={p.text} role="alert" style={{ color: "var(--overdue)" }}>
              {p.text}
            </p>
          ))}
        </>
      }
    >
      <fetcher.Form
        method="post"
        action={`/factures/${invoiceId}/emission`}
        onSubmit={(event) => {
          event.preventDefault();
          void fetcher.submit(
            { version: room.snapshot().version },
            { method: "post", action: `/factures/${invoiceId}/emission` },
          );
        }}
      >
        <Button type="submit" disabled={!saved} loading={fetcher.state !== "idle"}>
          Émettre
        </Button>
      </fetcher.Form>
    </ConfirmSentence>
  );
}

import { Button } from "@mantine/core";
import { Link } from "react-router";
import type { InvoiceView } from "../invoice";

/** What one does with an issued invoice; what is not allowed is not shown. */
export function InvoiceActions({
  view: { invoice, client, may, credited, settlement },
}: {
  view: InvoiceView;
}) {
  const due = settlement?.due ?? 0;
  return (
    <>
      <Button component="a" href={`/factures/${invoice.id}/pdf`} target="_blank" variant="default">
        Ouvrir le PDF
      </Button>
      {may.issue && credited < invoice.grossCents && (
        <Button component={Link} to={`/factures/${invoice.id}/avoir`} variant="default">
          Faire un avoir
        </Button>
      )}
      {may.send && (
        <Button
          component={Link}
          to={`/factures/${invoice.id}/envoi`}
          variant={invoice.sentAt === null ? "filled" : "default"}
        >
          {invoice.sentAt === null ? "Envoyer" : "Renvoyer"}
        </Button>
      )}
      {may.pay && due > 0 && (
        <Button
          component={Link}
          to={`/reglements/nouveau?client=${client.id}&facture=${invoice.id}`}
          variant={may.send && invoice.sentAt === null ? "default" : "filled"}
        >
          Saisir un règlement
        </Button>
      )}
    </>
  );
}

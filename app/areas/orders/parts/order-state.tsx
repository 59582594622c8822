import { Status } from "~/app/ui/status";

/** Where an order stands, from what was invoiced of it. */
export function OrderState({
  cancelledAt,
  grossCents,
  invoicedCents,
}: {
  cancelledAt: number | null;
  grossCents: number;
  invoicedCents: number;
}) {
  if (cancelledAt !== null) return <Status tone="refused" label="Annulée" />;
  if (invoicedCents <= 0) return <Status tone="attention" label="À facturer" />;
  if (invoicedCents < grossCents) return <Status tone="info" label="Facturée en partie" />;
  return <Status tone="success" label="Facturée" />;
}

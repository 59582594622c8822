import { Anchor, Group } from "@mantine/core";
import { Link } from "react-router";
import type { InvoiceView } from "../invoice";
import { InvoiceState } from "./invoice-state";

/** Under the title of an invoice: whose it is, where it comes from, where it stands. */
export function InvoiceHeading({ view }: { view: InvoiceView }) {
  const { client, invoice, orderNumber, settlement } = view;
  return (
    <Group gap="md">
      <Anchor component={Link} to={`/clients/${client.id}`}>
        {client.name}
      </Anchor>
      {invoice.orderId && (
        <Anchor component={Link} to={`/commandes/${invoice.orderId}`}>
          Commande {orderNumber}
        </Anchor>
      )}
      <InvoiceState settlement={settlement} />
    </Group>
  );
}

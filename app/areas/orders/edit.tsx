import { Button, Checkbox } from "@mantine/core";
import { useMemo } from "react";
import { Link } from "react-router";
import { DocumentEditor } from "~/app/areas/documents/parts/document-editor";
import classes from "~/app/areas/documents/parts/editor.module.css";
import { DayOf, Deposit, LinkOf, Words } from "~/app/areas/documents/parts/header-fields";
import { type Manuscript, useHeader } from "~/app/areas/documents/parts/session";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import type { OrderHeader } from "~/domain/billing/drafts";
import { getOrderDraft } from "~/operations/orders/get-order-draft";
import type { Route } from "./+types/edit";

type View = Route.ComponentProps["loaderData"];

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Commande ${loaderData?.order.number ?? ""} · Aplomb` },
];
export const handle: Shows<View> = { topics: (data) => [`order:${data.order.id}`] };

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getOrderDraft(context.get(ctxContext), params.orderId));

const manuscriptOf = ({ order, client, header, body, costs, house }: View): Manuscript => ({
  id: order.id,
  version: order.version,
  header,
  body,
  ...(costs ? { costs } : {}),
  house,
  buyer: client.id,
  noun: { the: "la commande", of: "de la commande" },
  kept: { saveAt: `/commandes/${order.id}/brouillon` },
  paper: null,
});

/** The lines of an order taken directly, written like those of a quote. */
export default function EditOrder({ loaderData: view }: Route.ComponentProps) {
  const { order, client, places } = view;
  const manuscript = useMemo(() => manuscriptOf(view), [view]);
  return (
    <DocumentEditor
      key={order.id}
      manuscript={manuscript}
      heading={(title) => `Commande ${order.number}${title ? ` : ${title}` : ""}`}
      back={{ href: "/commandes", label: "Commandes" }}
      detail={<Link to={`/clients/${client.id}`}>{client.name}</Link>}
      warning={client.observations}
      actions={
        <Button component={Link} to={`/commandes/${order.id}`}>
          Terminer
        </Button>
      }
      titleField={
        <Words<OrderHeader>
          name="title"
          label="Objet de la commande"
          placeholder="Ce que le client commande : 2 stères de bois, filtre à sable…"
        />
      }
      header={{ label: "Chantier, date et acompte", panel: <OrderFields places={places} /> }}
    />
  );
}

function OrderFields({ places }: { places: View["places"] }) {
  const [offPremises, setOffPremises] = useHeader<OrderHeader, "offPremises">("offPremises");
  return (
    <div className={classes.header}>
      <div className={classes.fields}>
        <DayOf<OrderHeader> name="orderedOn" label="Date de la commande" />
        <Deposit<OrderHeader> label="Acompte à demander" />
        <LinkOf<OrderHeader>
          name="siteAddressId"
          label="Adresse du chantier"
          none="Adresse du client"
          choices={places.addresses}
        />
        <LinkOf<OrderHeader> name="ouvrageId" label="Ouvrage" none="Aucun" choices={places.ouvrages} />
      </div>
      <Checkbox
        label="Commande prise hors établissement (chez le client) : droit de rétractation de 14 jours, aucun paiement avant 7 jours"
        checked={offPremises}
        onChange={(event) => setOffPremises(event.currentTarget.checked)}
      />
    </div>
  );
}

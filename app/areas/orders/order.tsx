import { Anchor, Button, Group } from "@mantine/core";
import { Link, redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { DocumentLines, Sums, totalRows } from "~/app/ui/document-lines";
import { EmptyState } from "~/app/ui/empty-state";
import { Facts, Page, Section } from "~/app/ui/page";
import { Day } from "~/app/ui/values";
import { depositForm } from "~/domain/billing/forms";
import { draftDeposit } from "~/operations/billing/draft-deposit";
import { getOrder } from "~/operations/orders/get-order";
import type { Route } from "./+types/order";
import { OrderInvoices } from "./parts/order-invoices";
import { OrderState } from "./parts/order-state";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Commande ${loaderData?.order.number ?? ""} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`order:${data.order.id}`, `client:${data.client.id}`],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getOrder(context.get(ctxContext), params.orderId));

/** The form of the page asks for a deposit. */
export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    depositForm,
    ({ share }, sending) =>
      draftDeposit(context.get(ctxContext), { orderId: params.orderId, share }, sending),
    (invoiceId) => redirect(`/factures/${invoiceId}`),
  );

export type OrderView = Route.ComponentProps["loaderData"];

export default function Order({ loaderData }: Route.ComponentProps) {
  const { order, body, totals, client, quote, invoices, left, invoiced, may } = loaderData;
  const open = order.cancelledAt === null;
  const empty = body.lines.length === 0;
  const invoicing = open && may.invoice && left > 0;
  return (
    <Page
      record={{ kind: "order", id: order.id }}
      back={{ href: "/commandes", label: "Commandes" }}
      title={`Commande ${order.number}${order.title ? ` : ${order.title}` : ""}`}
      detail={
        <Group gap="md">
          <Anchor component={Link} to={`/clients/${client.id}`}>
            {client.name}
          </Anchor>
          <OrderState
            cancelledAt={order.cancelledAt}
            grossCents={order.grossCents}
            invoicedCents={invoiced}
          />
        </Group>
      }
      actions={
        <>
          {may.write && open && invoices.every((i) => i.issuedAt === null) && (
            <Act
              to={`/commandes/${order.id}/annulation`}
              fields={{ etat: "annulee" }}
              variant="default"
              done="Commande annulée."
              undo={{ to: `/commandes/${order.id}/annulation`, fields: { etat: "retablie" } }}
            >
              Annuler la commande
            </Act>
          )}
          {may.write && !open && (
            <Act
              to={`/commandes/${order.id}/annulation`}
              fields={{ etat: "retablie" }}
              variant="default"
              done="Commande rétablie."
            >
              Rétablir la commande
            </Act>
          )}
          {may.edit && !empty && (
            <Button component={Link} to={`/commandes/${order.id}/saisie`} variant="default">
              Modifier la commande
            </Button>
          )}
          {invoicing && <Act to={`/commandes/${order.id}/facture`}>Préparer la facture</Act>}
        </>
      }
    >
      <Facts
        facts={[
          ["Date", <Day key="d" value={order.orderedOn} />],
          [
            "Devis",
            quote && (
              <Anchor key="q" component={Link} to={`/devis/${quote.id}`}>
                {quote.number}
              </Anchor>
            ),
          ],
          ["Commercial", loaderData.sellerName],
          ["Code client", client.code],
          [
            "Satisfaction",
            may.ask && open && invoiced > 0 && (
              <Anchor key="a" component={Link} to={`/clients/${client.id}/enquete?commande=${order.id}`}>
                Demander un avis
              </Anchor>
            ),
          ],
        ]}
      />
      {(!empty || invoices.length > 0) && <OrderInvoices view={loaderData} invoicing={invoicing} />}
      <Section title="Ce qui est commandé">
        {empty ? (
          <EmptyState
            title="Rien n'est encore écrit"
            text="Ajoutez les articles, la main-d'œuvre et les textes de cette commande."
            action={
              may.edit && (
                <Button component={Link} to={`/commandes/${order.id}/saisie`}>
                  Écrire les lignes
                </Button>
              )
            }
          />
        ) : (
          <>
            <DocumentLines body={body} totals={totals} />
            <Sums rows={totalRows(totals)} />
          </>
        )}
      </Section>
    </Page>
  );
}

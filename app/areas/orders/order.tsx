import { Anchor, Button, Group } from "@mantine/core";
import { Link, redirect } from "react-router";
import { InvoiceState } from "~/app/areas/billing/parts/invoice-state";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { DataTable } from "~/app/ui/data-table";
import { DocumentLines, Sums, vatRows } from "~/app/ui/document-lines";
import { EmptyState } from "~/app/ui/empty-state";
import { RateField } from "~/app/ui/form/fields";
import { Form, SubmitButton } from "~/app/ui/form/form";
import { Facts, Page, Section } from "~/app/ui/page";
import { Day, Money } from "~/app/ui/values";
import { depositForm } from "~/domain/billing/forms";
import { inputRate } from "~/domain/money/format";
import type { BasisPoints } from "~/domain/money/money";
import { draftDeposit } from "~/operations/billing/draft-deposit";
import { getOrder } from "~/operations/orders/get-order";
import type { Route } from "./+types/order";
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
    ({ share }) => draftDeposit(context.get(ctxContext), { orderId: params.orderId, share }),
    (invoiceId) => redirect(`/factures/${invoiceId}`),
  );

export default function Order({ loaderData }: Route.ComponentProps) {
  const { order, body, totals, client, quote, invoices, left, invoiced, may } = loaderData;
  const open = order.cancelledAt === null;
  const invoicing = open && may.invoice && left > 0;
  return (
    <Page
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
          {may.edit && (
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
        ]}
      />
      <Section title="Facturation" actions={invoicing && <DepositForm share={order.depositBp} />}>
        <DataTable
          label="Factures de la commande"
          rows={invoices}
          rowKey={(row) => row.id}
          href={(row) => `/factures/${row.id}`}
          columns={[
            {
              key: "number",
              label: "Pièce",
              phone: "title",
              render: (row) =>
                row.number ?? (row.kind === "deposit" ? "Acompte en brouillon" : "Facture en brouillon"),
            },
            { key: "on", label: "Émise le", render: (row) => <Day value={row.issuedOn} />, phone: "hidden" },
            { key: "due", label: "Échéance", render: (row) => <Day value={row.dueOn} />, phone: "hidden" },
            { key: "state", label: "État", render: (row) => <InvoiceState settlement={row.settlement} /> },
            {
              key: "gross",
              label: "Montant TTC",
              align: "right",
              render: (row) => <Money cents={row.grossCents} />,
            },
          ]}
          empty={
            <EmptyState
              title="Rien n'est encore facturé"
              text="Demandez un acompte, ou préparez la facture de toute la commande : les acomptes émis en seront déduits."
            />
          }
        />
        <Sums
          rows={[
            { label: "Commande TTC", cents: order.grossCents },
            ...(invoiced > 0 ? [{ label: "Déjà facturé", cents: invoiced, minus: true }] : []),
            { label: "Reste à facturer", cents: left, big: true },
          ]}
        />
      </Section>
      <Section title="Ce qui est commandé">
        {body.lines.length === 0 && (
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
        )}
        {body.lines.length > 0 && <DocumentLines body={body} totals={totals} />}
        <Sums
          rows={[
            ...(totals.discount > 0 ? [{ label: "Remise", cents: totals.discount, minus: true }] : []),
            { label: "Total HT", cents: totals.net },
            ...vatRows(totals),
            { label: "Total TTC", cents: totals.gross, big: true },
          ]}
        />
      </Section>
    </Page>
  );
}

function DepositForm({ share }: { share: BasisPoints }) {
  return (
    <Form schema={depositForm} id="acompte" defaultValue={{ share: share > 0 ? inputRate(share) : "" }}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <RateField name="share" label="Acompte" w={110} placeholder="30" />
        <SubmitButton variant="default">Préparer l'acompte</SubmitButton>
      </Group>
    </Form>
  );
}

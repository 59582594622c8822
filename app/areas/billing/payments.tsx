import { Anchor, Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Day, Money } from "~/app/ui/values";
import { PAYMENT_MODE_LABELS, PAYMENT_MODES } from "~/domain/billing/forms";
import { dayIn } from "~/domain/calendar/asked";
import { listPayments } from "~/operations/billing/list-payments";
import type { Route } from "./+types/payments";

export const meta: Route.MetaFunction = () => [{ title: "Règlements · Aplomb" }];
export const handle: Shows = { topics: () => ["payments"] };

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  return answer(() =>
    listPayments(context.get(ctxContext), {
      q: params.get("q") ?? undefined,
      mode: PAYMENT_MODES.find((m) => m === params.get("mode")),
      seller: params.get("commercial") || undefined,
      from: dayIn(params, "du"),
      to: dayIn(params, "au"),
      after: params.get("suite") ?? undefined,
    }),
  );
}

export default function Payments({ loaderData }: Route.ComponentProps) {
  const { rows, next, sums, sellers } = loaderData;
  return (
    <Page
      title="Règlements"
      detail={
        sums.count > 0 && (
          <>
            {sums.count} règlement{sums.count > 1 ? "s" : ""}, <Money cents={sums.amount} /> reçus
          </>
        )
      }
      actions={
        <Button component={Link} to="/reglements/nouveau">
          Saisir un règlement
        </Button>
      }
    >
      <FilterBar
        search="Client, référence…"
        filters={[
          {
            name: "mode",
            label: "Mode",
            all: "Tous les modes",
            options: PAYMENT_MODES.map((value) => ({ value, label: PAYMENT_MODE_LABELS[value] })),
          },
          {
            name: "commercial",
            label: "Commercial",
            all: "Tous les commerciaux",
            options: sellers.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        dates
      />
      <DataTable
        label="Règlements"
        rows={rows}
        rowKey={(row) => row.id}
        next={next}
        page={(data) => data as typeof loaderData}
        createHref="/reglements/nouveau"
        columns={[
          { key: "on", label: "Date", phone: "line", render: (row) => <Day value={row.receivedOn} /> },
          {
            key: "client",
            label: "Client",
            phone: "title",
            render: (row) => (
              <Anchor component={Link} to={`/clients/${row.clientId}`}>
                {row.clientName}
              </Anchor>
            ),
          },
          { key: "mode", label: "Mode", render: (row) => PAYMENT_MODE_LABELS[row.mode] },
          {
            key: "reference",
            label: "Référence",
            phone: "hidden",
            desk: true,
            render: (row) => row.reference,
          },
          {
            key: "parts",
            label: "Factures",
            phone: "hidden",
            render: (row) =>
              row.parts.map((part, i) => (
                <span key={part.invoiceId}>
                  {i > 0 && ", "}
                  <Anchor component={Link} to={`/factures/${part.invoiceId}`}>
                    {part.number}
                  </Anchor>
                </span>
              )),
          },
          {
            key: "state",
            label: "État",
            render: (row) =>
              row.reversalOf ? (
                <Status tone="neutral" label="Annulation" />
              ) : row.reversed ? (
                <Status tone="refused" label="Annulé" />
              ) : (
                <Status tone="paid" label="Reçu" />
              ),
          },
          {
            key: "amount",
            label: "Montant",
            align: "right",
            render: (row) => <Money cents={row.amountCents} />,
          },
          {
            key: "act",
            label: "Correction",
            render: (row) =>
              !row.reversalOf &&
              !row.reversed && (
                <Anchor component={Link} to={`/reglements/${row.id}/annulation`}>
                  Annuler
                </Anchor>
              ),
          },
        ]}
        empty={
          <EmptyState
            title="Pas de règlement ici"
            text="Saisissez ce qui arrive sur le compte, en chèque ou en caisse : les factures les plus anciennes sont proposées d'abord."
            action={
              <Button component={Link} to="/reglements/nouveau">
                Saisir un règlement
              </Button>
            }
          />
        }
      />
    </Page>
  );
}

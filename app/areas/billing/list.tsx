import { Anchor, Button } from "@mantine/core";
import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { Day, Money } from "~/app/ui/values";
import { dayIn } from "~/domain/calendar/asked";
import { type InvoiceQuery, listInvoices } from "~/operations/billing/list-invoices";
import type { Route } from "./+types/list";
import { InvoiceState } from "./parts/invoice-state";

export const meta: Route.MetaFunction = () => [{ title: "Factures · Aplomb" }];
export const handle: Shows = { topics: () => ["invoices", "payments"] };

const STATES = [
  { value: "open", label: "À encaisser" },
  { value: "overdue", label: "En retard" },
  { value: "unpaid", label: "À régler" },
  { value: "partial", label: "Réglées en partie" },
  { value: "paid", label: "Réglées" },
  { value: "refund", label: "À rembourser" },
  { value: "credited", label: "Reprises par avoir" },
  { value: "draft", label: "Brouillons" },
  { value: "binned", label: "Corbeille" },
];

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  const state = STATES.find((s) => s.value === params.get("etat"))?.value as InvoiceQuery["state"];
  return answer(() =>
    listInvoices(context.get(ctxContext), {
      state,
      q: params.get("q") ?? undefined,
      clientId: params.get("client") ?? undefined,
      seller: params.get("commercial") || undefined,
      from: dayIn(params, "du"),
      to: dayIn(params, "au"),
      after: params.get("suite") ?? undefined,
    }),
  );
}

const takesBack = (amount: number | null) => amount !== null && amount > 0;

/** A deposit says so, when its title does not. */
const subject = ({ kind, title }: { kind: "invoice" | "deposit"; title: string }) =>
  kind === "deposit" && !title.startsWith("Acompte") ? ["Acompte", title].filter(Boolean).join(" : ") : title;

export default function Invoices({ loaderData }: Route.ComponentProps) {
  const { rows, next, sums, may, takenBack, sellers } = loaderData;
  return (
    <Page
      title="Factures"
      detail={
        sums.count > 0 && (
          <>
            {sums.count} pièce{sums.count > 1 ? "s" : ""}, <Money cents={sums.gross} /> TTC, dont{" "}
            <Money cents={sums.due} /> à encaisser
            {takenBack !== null && (
              <>
                {" "}
                · <Money cents={sums.net} /> HT émis sur la période
                {takesBack(takenBack) && (
                  <>
                    , moins <Money cents={takenBack} /> HT d'avoirs
                  </>
                )}
              </>
            )}
          </>
        )
      }
      actions={
        <>
          {may.verify && (
            <Anchor component={Link} to="/factures/chaine">
              Vérifier l'inaltérabilité
            </Anchor>
          )}
          {may.credit && (
            <Button component={Link} to="/avoirs/nouveau" variant="default">
              Nouvel avoir
            </Button>
          )}
          {may.pay && (
            <Button component={Link} to="/reglements/nouveau" variant="default">
              Saisir un règlement
            </Button>
          )}
          {may.create && (
            <Button component={Link} to="/factures/nouvelle">
              Nouvelle facture
            </Button>
          )}
        </>
      }
    >
      <FilterBar
        search="Client, numéro, objet…"
        filters={[
          { name: "etat", label: "État", all: "Toutes", options: STATES },
          {
            name: "commercial",
            label: "Commercial",
            all: "Tous les commerciaux",
            options: sellers.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        dates
        keeps={["client"]}
      />
      <DataTable
        label="Factures"
        createHref={may.create ? "/factures/nouvelle" : undefined}
        rows={rows}
        rowKey={(row) => row.id}
        href={(row) => `/factures/${row.id}`}
        next={next}
        page={(data) => data as typeof loaderData}
        columns={[
          {
            key: "number",
            label: "Numéro",
            phone: "title",
            render: (row) => <span className="figures">{row.number ?? "Brouillon"}</span>,
          },
          { key: "client", label: "Client", render: (row) => row.clientName },
          { key: "title", label: "Objet", render: subject, phone: "hidden", fill: true, desk: true },
          {
            key: "on",
            label: "Émise le",
            render: (row) => <Day value={row.issuedOn} />,
            phone: "hidden",
            desk: true,
          },
          {
            key: "due",
            label: "Échéance",
            render: (row) => <Day value={row.dueOn} />,
            phone: "hidden",
            desk: true,
          },
          { key: "state", label: "État", render: (row) => <InvoiceState settlement={row.settlement} /> },
          {
            key: "left",
            label: "Reste dû",
            align: "right",
            phone: "hidden",
            render: (row) => <Money cents={row.settlement?.due ?? null} />,
          },
          {
            key: "gross",
            label: "Montant TTC",
            align: "right",
            render: (row) => <Money cents={row.grossCents} />,
          },
        ]}
        empty={
          <EmptyState
            title="Pas de facture ici"
            text="Une facture se prépare depuis une commande, acompte d'abord, ou directement pour un client. Changez les filtres si vous en cherchez une."
          />
        }
      />
    </Page>
  );
}

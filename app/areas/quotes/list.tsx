import { Button, Group, Text } from "@mantine/core";
import { useEffect } from "react";
import { Link, useSearchParams, useSubmit } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { type Column, DataTable } from "~/app/ui/data-table";
import { EmptyState } from "~/app/ui/empty-state";
import { FilterBar } from "~/app/ui/filter-bar";
import { Page } from "~/app/ui/page";
import { toast } from "~/app/ui/toast";
import { Day, Money } from "~/app/ui/values";
import { formatCents } from "~/domain/money/format";
import { QUOTE_FILTERS, quoteListSchema } from "~/domain/quotes/forms";
import { listQuotes } from "~/operations/quotes/list-quotes";
import type { Route } from "./+types/list";
import { FILTER_WORDS, QuoteStatus } from "./parts/quote-status";

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const query = quoteListSchema.parse({
    status: asked.etat,
    seller: asked.commercial || undefined,
    client: asked.client || undefined,
    from: asked.du || undefined,
    to: asked.au || undefined,
    by: asked.par === "signature" ? "signed" : undefined,
    q: asked.q || undefined,
    after: asked.suite || undefined,
  });
  return answer(() => listQuotes(context.get(ctxContext), query));
}

export const handle: Shows = { topics: () => ["quotes"] };
export const meta = () => [{ title: "Devis" }];

type Row = Route.ComponentProps["loaderData"]["rows"][number];

const columns: Column<Row>[] = [
  {
    key: "number",
    label: "Numéro",
    width: "9.5rem",
    phone: "line",
    render: (row) => `${row.number}${row.revision > 1 ? ` v${row.revision}` : ""}`,
  },
  { key: "title", label: "Titre", phone: "line", fill: true, render: (row) => row.title || "Sans titre" },
  { key: "client", label: "Client", phone: "title", render: (row) => row.clientName },
  {
    key: "status",
    label: "État",
    phone: "line",
    width: "8rem",
    render: (row) => <QuoteStatus status={row.status} />,
  },
  {
    key: "dated",
    label: "Date",
    phone: "hidden",
    desk: true,
    width: "7rem",
    render: (row) => <Day value={row.datedOn} />,
  },
  { key: "seller", label: "Commercial", phone: "hidden", desk: true, render: (row) => row.sellerName },
  {
    key: "net",
    label: "HT",
    align: "right",
    phone: "hidden",
    desk: true,
    width: "8rem",
    render: (row) => <Money cents={row.netCents} />,
  },
  {
    key: "gross",
    label: "TTC",
    align: "right",
    phone: "line",
    width: "8rem",
    render: (row) => <Money cents={row.grossCents} />,
  },
];

export default function Quotes({ loaderData: { rows, next, sums, sellers } }: Route.ComponentProps) {
  const [params] = useSearchParams();
  const filtered = [...params.keys()].some(
    (key) => !["suite", "tri", "jete"].includes(key) && params.get(key),
  );
  useUndoBin();
  return (
    <Page
      title="Devis"
      detail={`${sums.count} devis, ${formatCents(sums.net)} HT, ${formatCents(sums.gross)} TTC`}
      actions={
        <Button component={Link} to="/devis/nouveau">
          Créer un devis
        </Button>
      }
    >
      <FilterBar
        search="Numéro, titre, client…"
        filters={[
          {
            name: "etat",
            label: "État",
            all: "Tous les états",
            options: QUOTE_FILTERS.map((value) => ({ value, label: FILTER_WORDS[value] })),
          },
          {
            name: "commercial",
            label: "Commercial",
            all: "Tous les commerciaux",
            options: sellers.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: "par",
            label: "Quelle date",
            all: "Date du devis",
            options: [{ value: "signature", label: "Date de signature" }],
          },
        ]}
        dates
      />
      <DataTable
        label="Devis"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        href={(row) => `/devis/${row.id}`}
        next={next}
        page={(data) => data as { rows: Row[]; next: string | null }}
        createHref="/devis/nouveau"
        empty={filtered ? <NothingFound /> : <NoQuoteYet />}
      />
    </Page>
  );
}

/** Just put in the bin from its page: one click brings it back. */
function useUndoBin() {
  const [params, setParams] = useSearchParams();
  const submit = useSubmit();
  const binned = params.get("jete");
  useEffect(() => {
    if (!binned) return;
    toast({
      message: "Devis mis à la corbeille.",
      undo: () => void submit(null, { method: "post", action: `/devis/${binned}/retour` }),
    });
    setParams(
      (now) => {
        now.delete("jete");
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  }, [binned, submit, setParams]);
}

const NothingFound = () => (
  <EmptyState
    title="Aucun devis ne correspond"
    text="Essayez moins de mots, ou un autre état."
    action={
      <Button component={Link} to="/devis" variant="default">
        Voir tous les devis
      </Button>
    }
  />
);

const NoQuoteYet = () => (
  <EmptyState
    title="Vos devis seront ici"
    text="Écrivez-les au clavier depuis votre base d'articles, envoyez-les, suivez leur lecture et leur signature."
    action={
      <Group>
        <Button component={Link} to="/devis/nouveau">
          Créer le premier devis
        </Button>
        <Text c="dimmed">ou touche n</Text>
      </Group>
    }
  />
);

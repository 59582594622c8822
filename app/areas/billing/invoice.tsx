import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { getInvoice } from "~/operations/billing/get-invoice";
import type { Route } from "./+types/invoice";
import { DraftInvoice } from "./parts/draft-invoice";
import { DraftReading } from "./parts/draft-reading";
import { IssuedInvoice } from "./parts/issued-invoice";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.invoice.number ?? "Facture en brouillon"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`invoice:${data.invoice.id}`, "mail"],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getInvoice(context.get(ctxContext), params.invoiceId));

export type InvoiceView = Route.ComponentProps["loaderData"];

export default function Invoice({ loaderData }: Route.ComponentProps) {
  const { invoice, draft } = loaderData;
  if (invoice.issuedAt !== null) return <IssuedInvoice view={loaderData} />;
  return draft ? (
    <DraftInvoice key={invoice.id} view={loaderData} draft={draft} />
  ) : (
    <DraftReading view={loaderData} />
  );
}

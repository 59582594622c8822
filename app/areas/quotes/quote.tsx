import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { getQuote } from "~/operations/quotes/get-quote";
import type { Route } from "./+types/quote";
import { QuoteEditor } from "./parts/quote-editor";
import { QuoteReading } from "./parts/quote-reading";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getQuote(context.get(ctxContext), params.quoteId));
}

export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  // Who writes it is in its room, and sees every change there.
  topics: ({ quote, acts }) => [`quote:${quote.id}`, ...(acts.write ? [] : [`draft:${quote.id}`])],
};

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? `${loaderData.quote.number} · ${loaderData.client.name}` : "Devis" },
];

export default function Quote({ loaderData: view }: Route.ComponentProps) {
  return view.acts.write ? <QuoteEditor key={view.quote.id} view={view} /> : <QuoteReading view={view} />;
}

import { useState } from "react";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { getSpaceQuote } from "~/operations/space/get-space-quote";
import type { Route } from "./+types/quote";
import { AcceptBar } from "./parts/accept-bar";
import { Conditions } from "./parts/conditions";
import { Confirmation } from "./parts/confirmation";
import { Heading } from "./parts/heading";
import { Lines } from "./parts/lines";
import { Options } from "./parts/options";
import { Refusal } from "./parts/refusal";
import { SigningSheet } from "./parts/signing-sheet";
import { Thread } from "./parts/thread";
import { TotalsBlock } from "./parts/totals-block";
import { useChoices } from "./parts/use-choices";
import { useReading } from "./parts/use-reading";
import classes from "./quote.module.css";

export { DeadLink as ErrorBoundary } from "./parts/dead-link";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => getSpaceQuote(context.get(ctxContext), params.quoteId));
}

export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`quote:${data.quote.id}`],
};

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: loaderData ? `Devis ${loaderData.quote.number}` : "Votre devis" },
  { name: "robots", content: "noindex" },
];

export default function SpaceQuote({ loaderData: view }: Route.ComponentProps) {
  const choices = useChoices(view);
  const [signing, setSigning] = useState(false);
  useReading(`/espace/devis/${view.quote.id}/lecture`);
  const sign = () => setSigning(true);
  return (
    <>
      <main className={classes.page}>
        <div className={classes.body}>
          {view.signature && <Confirmation view={view} fresh={signing} totals={choices.totals} />}
          <Heading view={view} />
          {view.header.intro && <p className={classes.words}>{view.header.intro}</p>}
          <Lines view={view} body={choices.body} totals={choices.totals} />
          <Options view={view} choices={choices} />
          <TotalsBlock view={view} choices={choices} />
          {view.header.closing && <p className={classes.words}>{view.header.closing}</p>}
          <Conditions view={view} totals={choices.totals} />
          <Thread view={view} />
          {view.answerable && <Refusal view={view} />}
        </div>
        <AcceptBar view={view} choices={choices} onSign={sign} />
      </main>
      {signing && view.answerable && (
        <SigningSheet view={view} choices={choices} onClose={() => setSigning(false)} />
      )}
    </>
  );
}

import { useEffect, useMemo, useState } from "react";
import { chosenBody } from "~/domain/documents/retain";
import { totals } from "~/domain/documents/totals";
import { share } from "~/domain/money/amounts";
import { quoteMentions, vatCertificates } from "~/domain/quotes/mentions";
import type { SpaceQuoteView } from "./view";

export type Choices = ReturnType<typeof useChoices>;

const keptUnder = (view: SpaceQuoteView) => `choix:${view.quote.id}`;

/** The options ticked and what they make of the quote, by the same rules as the paper. Kept while the tab lives. */
export function useChoices(view: SpaceQuoteView) {
  const { options } = view.body;
  const retained = useMemo(() => options.filter((o) => o.retained).map((o) => o.id), [options]);
  const [ticked, setTicked] = useState<string[] | null>(null);
  const chosen = (view.answerable ? ticked : null) ?? retained;

  useEffect(() => {
    const kept = sessionStorage.getItem(keptUnder(view));
    if (view.answerable && kept) setTicked(kept.split(" ").filter((id) => options.some((o) => o.id === id)));
    // Read once a page: later ticks are the truth.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [view.quote.id]);

  return useMemo(() => {
    const body = chosenBody(view.body, chosen);
    const sums = totals(body);
    const mentions = quoteMentions({
      customer: view.customer.kind,
      header: view.header,
      totals: sums,
      vatRegime: view.vatRegime,
      hasOptions: body.options.some((option) => !option.retained),
      certificates: view.certificates,
    });
    return {
      chosen,
      body,
      totals: sums,
      without: totals(chosenBody(view.body, [])).gross,
      mentions,
      certificate: vatCertificates(mentions),
      deposit: share(sums.gross, view.header.depositBp),
      /** After an amount: the franchise has no tax to include. */
      taxed: view.vatRegime === "franchise" ? "" : " TTC",
      toggle(id: string) {
        const next = chosen.includes(id) ? chosen.filter((it) => it !== id) : [...chosen, id];
        sessionStorage.setItem(keptUnder(view), next.join(" "));
        setTicked(next);
      },
    };
  }, [view, chosen]);
}

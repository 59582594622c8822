import { useEffect, useMemo, useState } from "react";
import { insideBounds, mayGrow } from "~/domain/documents/choosing";
import { chosenBody } from "~/domain/documents/retain";
import { totals } from "~/domain/documents/totals";
import { share } from "~/domain/money/amounts";
import type { Quantity } from "~/domain/money/money";
import { quoteMentions, vatCertificates } from "~/domain/quotes/mentions";
import type { SpaceQuoteView } from "./view";

export type Choices = ReturnType<typeof useChoices>;

/** What a customer has ticked so far: options and variants, and quantities by line. */
interface Ticked {
  options: string[];
  quantities: Record<string, Quantity>;
}

const keptUnder = (view: SpaceQuoteView) => `choix:${view.quote.id}`;

/** What was chosen in this tab before, as far as it is still offered. */
function keptIn(view: SpaceQuoteView): Ticked | null {
  const text = sessionStorage.getItem(keptUnder(view));
  if (!text) return null;
  try {
    const { options, quantities } = JSON.parse(text) as Ticked;
    const lines = new Map(view.body.lines.map((line) => [line.id, line]));
    const offered = ([id, wanted]: [string, Quantity]) => {
      const line = lines.get(id);
      return line?.kind === "item" && insideBounds(line, wanted);
    };
    return {
      options: options.filter((id) => view.body.options.some((option) => option.id === id)),
      quantities: Object.fromEntries(Object.entries(quantities).filter(offered)),
    };
  } catch {
    return null;
  }
}

/** The options ticked and what they make of the quote, by the same rules as the paper. Kept while the tab lives. */
export function useChoices(view: SpaceQuoteView) {
  const { options } = view.body;
  const offered = useMemo(
    (): Ticked => ({ options: options.filter((o) => o.retained).map((o) => o.id), quantities: {} }),
    [options],
  );
  const [kept, setKept] = useState<Ticked | null>(null);
  const ticked = (view.answerable ? kept : null) ?? offered;

  useEffect(() => {
    if (view.answerable) setKept(keptIn(view));
    // Read once a page: later ticks are the truth.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [view.quote.id]);

  return useMemo(() => {
    const body = chosenBody(view.body, ticked.options, ticked.quantities);
    const sums = totals(body);
    const mentions = quoteMentions({
      customer: view.customer.kind,
      header: view.header,
      totals: sums,
      vatRegime: view.vatRegime,
      hasOptions: mayGrow(body.options),
      certificates: view.certificates,
    });
    const choose = (next: Ticked) => {
      sessionStorage.setItem(keptUnder(view), JSON.stringify(next));
      setKept(next);
    };
    const chosen = body.options.filter((option) => option.retained);
    return {
      /** Options and variants retained. */
      chosen: chosen.map((option) => option.id),
      quantities: ticked.quantities,
      /** Whether something was added to what is offered. */
      added: chosen.some((option) => option.choice === null),
      body,
      totals: sums,
      without: totals(chosenBody(view.body, [])).gross,
      mentions,
      certificate: vatCertificates(mentions),
      deposit: share(sums.gross, view.header.depositBp),
      /** After an amount: the franchise has no tax to include. */
      taxed: view.vatRegime === "franchise" ? "" : " TTC",
      toggle(id: string) {
        const option = options.find((it) => it.id === id);
        const rivals = option?.choice
          ? new Set(options.filter((it) => it.choice?.id === option.choice?.id).map((it) => it.id))
          : new Set<string>();
        const left = ticked.options.filter((it) => it !== id && !rivals.has(it));
        const takes = option?.choice !== null || !ticked.options.includes(id);
        choose({ ...ticked, options: takes ? [...left, id] : left });
      },
      ask(line: string, wanted: Quantity) {
        choose({ ...ticked, quantities: { ...ticked.quantities, [line]: wanted } });
      },
    };
  }, [view, ticked, options]);
}

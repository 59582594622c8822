import { useMemo } from "react";
import { DocumentEditor } from "~/app/areas/documents/parts/document-editor";
import type { Manuscript } from "~/app/areas/documents/parts/session";
import { draftPath } from "~/durable/quote/shared";
import type { QuoteView } from "~/operations/quotes/get-quote";
import { HeaderPanel, TitleField } from "./header-panel";
import { QuoteActions, QuoteDetail } from "./quote-links";

const manuscriptOf = ({ quote, client, header, body, costs, company }: QuoteView): Manuscript => ({
  id: quote.id,
  version: quote.version,
  header,
  body,
  ...(costs ? { costs } : {}),
  house: { franchise: company.franchise, account: company.account },
  buyer: client.id,
  noun: { the: "le devis", of: "du devis" },
  kept: { room: draftPath(quote.id) },
  paper: `/devis/${quote.id}/pdf`,
});

/** A quote being written. */
export function QuoteEditor({ view }: { view: QuoteView }) {
  const { quote, client } = view;
  const manuscript = useMemo(() => manuscriptOf(view), [view]);
  const number = `${quote.number}${quote.revision > 1 ? `, version ${quote.revision}` : ""}`;
  return (
    <DocumentEditor
      manuscript={manuscript}
      heading={(title) => (title ? `${number} : ${title}` : number)}
      detail={<QuoteDetail view={view} />}
      actions={<QuoteActions view={view} />}
      warning={client.observations}
      titleField={<TitleField />}
      header={{
        label: "Chantier, dates, acompte, textes et mentions",
        panel: <HeaderPanel client={client} layouts={view.layouts} />,
      }}
    />
  );
}

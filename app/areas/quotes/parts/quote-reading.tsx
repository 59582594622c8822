import { Alert, Anchor } from "@mantine/core";
import { Link } from "react-router";
import { type Derived, derived } from "~/app/areas/documents/editor/derived";
import { Sums, vatRows } from "~/app/ui/document-lines";
import { Facts, Page } from "~/app/ui/page";
import { Day, Instant } from "~/app/ui/values";
import { insideWords } from "~/domain/compounds/words";
import { mayGrow } from "~/domain/documents/choosing";
import { boundsWords, optionWords, sectionWords } from "~/domain/documents/describe";
import type { Line, OptionGroup } from "~/domain/documents/document";
import { formatCents, formatQuantity, formatRate, formatUnitPrice } from "~/domain/money/format";
import type { QuoteView } from "~/operations/quotes/get-quote";
import { MailState } from "../../mail/parts/mail-state";
import { QuoteActions, QuoteDetail } from "./quote-links";
import classes from "./reading.module.css";

const NOTICES: Partial<Record<QuoteView["status"], string>> = {
  sent: "Ce devis est chez le client. Pour le modifier, créez une nouvelle version : celle-ci reste consultable.",
  viewed: "Le client a ouvert ce devis. Pour le modifier, créez une nouvelle version.",
  expired: "Ce devis n'est plus valable. Une nouvelle version le remet à la date du jour.",
  refused: "Le client a refusé ce devis.",
  superseded: "Une version plus récente a remplacé ce devis.",
  accepted: "Ce devis est signé : il ne change plus.",
  binned: "Ce devis est à la corbeille.",
};

/** A quote that is no longer written here: exactly what it says, and what can follow. */
export function QuoteReading({ view }: { view: QuoteView }) {
  const { quote, header, body } = view;
  const computed = derived(body);
  const { totals } = computed;
  const signed = quote.acceptedAt !== null;
  const open = !signed;
  const options = mayGrow(body.options);
  return (
    <Page
      record={{ kind: "quote", id: quote.id }}
      back={{ href: "/devis", label: "Devis" }}
      title={`${quote.number}${quote.revision > 1 ? `, version ${quote.revision}` : ""}${header.title ? ` : ${header.title}` : ""}`}
      detail={<QuoteDetail view={view} />}
      actions={<QuoteActions view={view} />}
    >
      <Alert color={view.status === "accepted" ? "green" : "copper"} variant="light" mb="md">
        {NOTICES[view.status]} {quote.refusalReason && `Raison : ${quote.refusalReason}`}{" "}
        {view.status === "accepted" && quote.signedFileId && (
          <Link to={`/fichiers/${quote.signedFileId}`}>Voir l'exemplaire signé</Link>
        )}
      </Alert>
      <Facts
        facts={[
          ["Date du devis", <Day key="d" value={header.datedOn} />],
          ["Valable jusqu'au", <Day key="v" value={header.validUntil} />],
          ["Envoyé", quote.sentAt ? <Instant key="s" value={quote.sentAt} /> : null],
          [
            "Mail",
            view.mail && (
              <Anchor key="m" component={Link} to={`/messages/${view.mail.id}`}>
                <MailState status={view.mail.status} />
              </Anchor>
            ),
          ],
          [
            "Ouvert par le client",
            quote.firstViewedAt ? <Instant key="o" value={quote.firstViewedAt} /> : null,
          ],
          ["Signé", quote.acceptedAt ? <Instant key="a" value={quote.acceptedAt} /> : null],
          ["Acompte à la commande", header.depositBp > 0 && formatRate(header.depositBp)],
          ["Commercial", quote.sellerName],
        ]}
      />
      <table className={classes.lines}>
        <thead>
          <tr>
            <th scope="col">N°</th>
            <th scope="col">Désignation</th>
            <th scope="col">Quantité</th>
            <th scope="col">PU HT</th>
            <th scope="col">TVA</th>
            <th scope="col">Total HT</th>
          </tr>
        </thead>
        <tbody>
          {body.lines.map((line) => (
            <ReadLine
              key={line.id}
              line={line}
              computed={computed}
              option={body.options.find((it) => it.id === line.optionId)}
              signed={signed}
            />
          ))}
        </tbody>
      </table>
      <Sums
        rows={[
          ...(totals.discount > 0 ? [{ label: "Remise", cents: totals.discount, minus: true }] : []),
          { label: "Total HT", cents: totals.net },
          ...vatRows(totals),
          ...(open && options
            ? [{ label: "Total TTC avec toutes les options", cents: totals.withAllOptions.gross }]
            : []),
          { label: totalLabel(signed, open && options), cents: totals.gross, big: true },
        ]}
      />
    </Page>
  );
}

const totalLabel = (signed: boolean, options: boolean) =>
  signed ? "Total TTC signé" : options ? "Total TTC sans option" : "Total TTC";

interface ReadLineProps {
  line: Line;
  computed: Derived;
  option: OptionGroup | undefined;
  /** The customer chose: an option is retained or left. */
  signed: boolean;
}

function ReadLine({ line, computed, option, signed }: ReadLineProps) {
  const { totals, numbers } = computed;
  const item = line.kind === "item" ? line : null;
  const amount = item
    ? totals.lineNet[line.id]
    : line.kind === "title"
      ? totals.sections[line.id]
      : totals.subtotals[line.id];
  return (
    <tr
      data-kind={line.kind}
      data-option={option !== undefined || undefined}
      data-left={(signed && option?.retained === false) || undefined}
    >
      <td>{numbers.get(line.id)}</td>
      <td>
        {line.label || (line.kind === "subtotal" ? "Sous-total" : "")}
        {option && (
          <span className={classes.option}>
            {option.label} ({optionWords(option, { signed })})
          </span>
        )}
        {line.kind === "title" && <span className={classes.description}>{sectionWords(line, totals)}</span>}
        {item?.bounds && !signed && (
          <span className={classes.description}>Quantité {boundsWords(item.bounds, item)}</span>
        )}
        {item?.description && <span className={classes.description}>{item.description}</span>}
        {item?.parts && <span className={classes.description}>{insideWords(item)}</span>}
      </td>
      <td className="figures">{item && formatQuantity(item.quantity, item.unit)}</td>
      <td className="figures">
        {item && formatUnitPrice(item.unitPrice)}
        {item && item.discount > 0 && ` −${formatRate(item.discount)}`}
      </td>
      <td className="figures">{item && formatRate(item.vatRate)}</td>
      <td className="figures">{amount === undefined ? "" : formatCents(amount)}</td>
    </tr>
  );
}

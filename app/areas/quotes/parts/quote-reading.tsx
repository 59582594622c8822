import { Alert, Anchor } from "@mantine/core";
import { Link } from "react-router";
import { type Derived, derived } from "~/app/areas/documents/editor/derived";
import { Facts, Page } from "~/app/ui/page";
import { Day, Instant } from "~/app/ui/values";
import type { Line } from "~/domain/documents/document";
import {
  formatAmount,
  formatCents,
  formatQuantity,
  formatRate,
  formatUnitPrice,
} from "~/domain/money/format";
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
  const options = body.options.length > 0;
  return (
    <Page
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
          ["Acompte", formatRate(header.depositBp)],
          ["Commercial", quote.sellerName],
        ]}
      />
      <table className={classes.lines}>
        <thead>
          <tr>
            <th>N°</th>
            <th>Désignation</th>
            <th>Qté</th>
            <th>PU HT</th>
            <th>TVA</th>
            <th>Total HT</th>
          </tr>
        </thead>
        <tbody>
          {body.lines.map((line) => (
            <ReadLine
              key={line.id}
              line={line}
              computed={computed}
              option={body.options.find((it) => it.id === line.optionId)?.label}
            />
          ))}
        </tbody>
      </table>
      <dl className={classes.sums}>
        <dt>Total HT</dt>
        <dd>{formatCents(totals.net)}</dd>
        <dt>TVA</dt>
        <dd>{formatCents(totals.vatTotal)}</dd>
        <dt>{options ? "Total TTC, sans option" : "Total TTC"}</dt>
        <dd data-big>{formatCents(totals.gross)}</dd>
        {options && (
          <>
            <dt>Total TTC, avec toutes les options</dt>
            <dd>{formatCents(totals.withAllOptions.gross)}</dd>
          </>
        )}
      </dl>
    </Page>
  );
}

function ReadLine({ line, computed, option }: { line: Line; computed: Derived; option: string | undefined }) {
  const { totals, numbers } = computed;
  const item = line.kind === "item" ? line : null;
  const amount = item
    ? totals.lineNet[line.id]
    : line.kind === "title"
      ? totals.sections[line.id]
      : totals.subtotals[line.id];
  return (
    <tr data-kind={line.kind} data-option={option !== undefined || undefined}>
      <td>{numbers.get(line.id)}</td>
      <td>
        {line.label || (line.kind === "subtotal" ? "Sous-total" : "")}
        {option !== undefined && <span className={classes.option}>Option : {option}</span>}
        {item?.description && <span className={classes.description}>{item.description}</span>}
      </td>
      <td className="figures">{item && formatQuantity(item.quantity, item.unit)}</td>
      <td className="figures">
        {item && formatUnitPrice(item.unitPrice)}
        {item && item.discount > 0 && ` −${formatRate(item.discount)}`}
      </td>
      <td className="figures">{item && formatRate(item.vatRate)}</td>
      <td className="figures">{amount === undefined ? "" : formatAmount(amount)}</td>
    </tr>
  );
}

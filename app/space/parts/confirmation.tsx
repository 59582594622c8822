import { useEffect, useRef } from "react";
import { formatDayLong, formatInstant } from "~/domain/calendar/format";
import type { Totals } from "~/domain/documents/document";
import { share } from "~/domain/money/amounts";
import { formatCents } from "~/domain/money/format";
import classes from "./confirmation.module.css";
import type { SpaceQuoteView } from "./view";

/** The quote is signed: thanks, what happens now, the paper to keep. */
export function Confirmation({
  view,
  totals,
  fresh,
}: {
  view: SpaceQuoteView;
  totals: Totals;
  fresh: boolean;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!fresh) return;
    window.scrollTo({ top: 0 });
    title.current?.focus();
  }, [fresh]);
  const { signature, quote, header } = view;
  if (!signature) return null;
  const deposit = share(totals.gross, header.depositBp);
  return (
    <section className={classes.panel} aria-labelledby="signed">
      <h2 id="signed" ref={title} tabIndex={-1}>
        <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden>
          <circle cx="12" cy="12" r="11" fill="var(--paid)" />
          <path d="m7 12.5 3.4 3.4L17 9" fill="none" stroke="var(--surface)" strokeWidth="2.2" />
        </svg>
        {fresh ? "Merci, votre devis est signé" : "Devis signé"}
      </h2>
      <p>
        Accepté par {signature.signer} le {formatInstant(signature.at)}, pour{" "}
        <strong>{formatCents(totals.gross)}</strong>.
      </p>
      {signature.drawing && (
        <svg
          className={classes.drawing}
          viewBox={`-10 -10 ${signature.drawing.width + 20} ${signature.drawing.height + 20}`}
          role="img"
          aria-label={`Signature de ${signature.signer}`}
        >
          {signature.drawing.strokes.map((stroke) => {
            const path = `M${stroke.map((p) => `${p.x} ${p.y}`).join("L")}`;
            return <path key={path} d={path} />;
          })}
        </svg>
      )}
      <p data-screen-only>
        <a className={classes.download} href={`/espace/devis/${quote.id}/pdf`}>
          Ouvrir le devis signé (PDF)
        </a>
      </p>
      <h3>Et maintenant</h3>
      <ul>
        {signature.mailed && <li>Nous vous envoyons l'exemplaire signé par e-mail : gardez-le.</li>}
        <li>{quote.sellerName || "Notre équipe"} revient vers vous pour convenir de la suite.</li>
        {deposit > 0 && (
          <li>
            {signature.paymentFrom
              ? `Aucun paiement ne vous sera demandé avant le ${formatDayLong(signature.paymentFrom)}. L'acompte sera ensuite de ${formatCents(deposit)}.`
              : `Vous recevrez la facture d'acompte de ${formatCents(deposit)}.`}
          </li>
        )}
        {signature.withdrawalEnds && (
          <li>
            Vous pouvez vous rétracter, sans donner de motif, jusqu'au{" "}
            {formatDayLong(signature.withdrawalEnds)} inclus : renvoyez-nous le formulaire qui termine le
            devis, ou écrivez-nous simplement.
          </li>
        )}
      </ul>
      <details>
        <summary>Preuve de la signature</summary>
        <p>
          Empreinte SHA-256 du document signé :<br />
          <code>{signature.documentSha256}</code>
        </p>
      </details>
    </section>
  );
}

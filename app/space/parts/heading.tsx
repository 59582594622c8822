import { useEffect, useRef } from "react";
import { Outline } from "~/app/ui/outline";
import { type Day, daysBetween } from "~/domain/calendar/day";
import { formatDayLong } from "~/domain/calendar/format";
import classes from "./heading.module.css";
import type { SpaceQuoteView } from "./view";

const DOWNLOAD = "M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 19.5h14";

/** What this is, for whom, and until when it holds. */
export function Heading({ view }: { view: SpaceQuoteView }) {
  const { quote, header, customer } = view;
  return (
    <header className={classes.heading}>
      <p className={classes.number}>
        Devis {quote.number}
        {quote.revision > 1 && `, version ${quote.revision}`}
      </p>
      <h1>{header.title || "Votre devis"}</h1>
      <p className={classes.people}>
        Préparé pour {customer.name}
        {quote.sellerName && ` par ${quote.sellerName}`}
        {customer.address.city && (
          <span>
            {[...customer.address.lines, `${customer.address.postcode} ${customer.address.city}`]
              .filter(Boolean)
              .join(", ")}
          </span>
        )}
      </p>
      <Standing view={view} />
      <p data-screen-only>
        <a
          className={classes.download}
          href={`/espace/devis/${quote.id}/pdf${view.signature ? "?envoye" : ""}`}
        >
          <Outline path={DOWNLOAD} size={18} />
          {view.signature ? "Le devis tel qu'envoyé (PDF)" : "Télécharger le devis (PDF)"}
        </a>
      </p>
    </header>
  );
}

/** Where the offer stands, in a sentence that says what one can do. */
function Standing({ view }: { view: SpaceQuoteView }) {
  const until = formatDayLong(view.header.validUntil);
  const refused = useJust(view.status === "refused");
  switch (view.status) {
    case "sent":
    case "viewed":
      return (
        <p className={classes.standing}>
          Valable jusqu'au <strong>{until}</strong>
          {left(view.today, view.header.validUntil)}
        </p>
      );
    case "expired":
      return (
        <p className={classes.standing} data-closed>
          <strong>Ce devis était valable jusqu'au {until}.</strong> Demandez-nous de le remettre à jour : un
          mot ci-dessous suffit.
        </p>
      );
    case "superseded":
      return (
        <p className={classes.standing} data-closed>
          <strong>Une version plus récente a remplacé ce devis.</strong> Ouvrez le dernier lien que vous avez
          reçu.
        </p>
      );
    case "refused":
      return (
        <p className={classes.standing} data-closed ref={refused} tabIndex={-1}>
          <strong>Vous n'avez pas donné suite à ce devis.</strong>{" "}
          {view.quote.refusalReason && `Votre raison : « ${view.quote.refusalReason} ». `}
          Si vous changez d'avis, écrivez-nous ci-dessous.
        </p>
      );
    default:
      return null;
  }
}

/** Brings what has just become true before the eyes of whoever made it so, far below on the page. */
function useJust(now: boolean) {
  const element = useRef<HTMLParagraphElement>(null);
  const before = useRef(now);
  useEffect(() => {
    if (now && !before.current) {
      element.current?.scrollIntoView({ block: "center" });
      element.current?.focus({ preventScroll: true });
    }
    before.current = now;
  }, [now]);
  return element;
}

function left(today: Day, until: Day): string {
  const days = daysBetween(today, until);
  if (days > 30) return "";
  if (days === 0) return ", aujourd'hui encore";
  return days === 1 ? ", encore 1 jour" : `, encore ${days} jours`;
}

import { Link } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Status, type Tone } from "~/app/ui/status";
import { formatDay } from "~/domain/calendar/format";
import { formatCents } from "~/domain/money/format";
import { getOwnConsents } from "~/operations/privacy/get-own-consents";
import { getSpace } from "~/operations/space/get-space";
import type { Route } from "./+types/home";
import classes from "./home.module.css";
import { OwnConsents } from "./parts/own-consents";
import { useReading } from "./parts/use-reading";

export { DeadLink as ErrorBoundary } from "./parts/dead-link";

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = context.get(ctxContext);
  return answer(async () => ({ ...(await getSpace(ctx)), consents: await getOwnConsents(ctx) }));
}

type View = Route.ComponentProps["loaderData"];

export const handle: Shows<View> = { topics: (data) => [`client:${data.clientId}`] };

export const meta = () => [{ title: "Votre espace" }, { name: "robots", content: "noindex" }];

const QUOTE_STATES: Partial<Record<View["quotes"][number]["status"], [Tone, string]>> = {
  sent: ["attention", "À lire"],
  viewed: ["attention", "En attente de votre réponse"],
  accepted: ["success", "Signé"],
  refused: ["neutral", "Sans suite"],
  expired: ["neutral", "Plus valable"],
};
const INVOICE_STATES: Record<View["invoices"][number]["state"], [Tone, string]> = {
  paid: ["paid", "Réglée"],
  partial: ["partial", "Réglée en partie"],
  unpaid: ["unpaid", "À régler"],
  overdue: ["overdue", "Échéance passée"],
  credited: ["neutral", "Annulée par un avoir"],
  refund: ["attention", "À vous rembourser"],
};

export default function SpaceHome({
  loaderData: { name, quotes, invoices, due, consents },
}: Route.ComponentProps) {
  useReading("/espace/accueil/lecture");
  return (
    <main className={classes.page}>
      <h1>Bonjour {name}</h1>
      {due > 0 && (
        <p className={classes.due}>
          Reste à régler <strong className="figures">{formatCents(due)}</strong>
        </p>
      )}
      <section aria-labelledby="quotes">
        <h2 id="quotes">Vos devis</h2>
        {quotes.length === 0 && <p className={classes.none}>Aucun devis pour l'instant.</p>}
        <ul>
          {quotes.map((quote) => (
            <li key={quote.id}>
              <Link to={`/espace/devis/${quote.id}`}>
                <span className={classes.title}>{quote.title || `Devis ${quote.number}`}</span>
                <span className="figures">{formatCents(quote.grossCents)}</span>
                <span className={classes.detail}>
                  {quote.number} du {formatDay(quote.datedOn)}
                </span>
                <State state={QUOTE_STATES[quote.status]} />
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {invoices.length > 0 && (
        <section aria-labelledby="invoices">
          <h2 id="invoices">Vos factures</h2>
          <ul>
            {invoices.map((invoice) => (
              <li key={invoice.id}>
                <a href={`/espace/factures/${invoice.id}/pdf`}>
                  <span className={classes.title}>
                    {invoice.kind === "deposit" ? "Facture d'acompte" : "Facture"}{" "}
                    <span style={{ whiteSpace: "nowrap" }}>{invoice.number}</span>
                  </span>
                  <span className="figures">{formatCents(invoice.grossCents)}</span>
                  <span className={classes.detail}>
                    {[
                      invoice.issuedOn && `du ${formatDay(invoice.issuedOn)}`,
                      invoice.due > 0 &&
                        invoice.dueOn &&
                        `à régler au plus tard le ${formatDay(invoice.dueOn)}`,
                    ]
                      .filter(Boolean)
                      .join(", ")}
                  </span>
                  <State state={INVOICE_STATES[invoice.state]} />
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OwnConsents consents={consents} />
    </main>
  );
}

const State = ({ state }: { state: [Tone, string] | undefined }) =>
  state ? <Status tone={state[0]} label={state[1]} /> : null;

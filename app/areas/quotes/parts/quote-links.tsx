import { Button } from "@mantine/core";
import { Form, Link, useSubmit } from "react-router";
import drop from "~/app/ui/drop.module.css";
import { DropMenu, Entry, Rule } from "~/app/ui/drop-menu";
import { Status } from "~/app/ui/status";
import type { QuoteView } from "~/operations/quotes/get-quote";
import { QuoteStatus } from "./quote-status";

/** What stands under the title of a quote: client, state, versions, order. */
export function QuoteDetail({ view }: { view: QuoteView }) {
  const { quote, client, versions, order } = view;
  return (
    <span style={{ display: "flex", flexWrap: "wrap", gap: "0.25rem 1rem", alignItems: "center" }}>
      <Link to={`/clients/${client.id}`}>{client.name}</Link>
      <QuoteStatus status={view.status} />
      {versions.length > 1 && (
        <span>
          Version {quote.revision} sur {Math.max(...versions.map((it) => it.revision))} :{" "}
          {versions
            .filter((it) => it.id !== quote.id)
            .map((it) => (
              <span key={it.id}>
                <Link to={`/devis/${it.id}`}>voir la {it.revision}</Link>,{" "}
                <Link to={`/devis/${quote.id}/comparaison/${it.id}`}>
                  comparer avec la {it.revision}
                </Link>{" "}
              </span>
            ))}
        </span>
      )}
      {view.messages.unread > 0 && (
        <Link to={`/devis/${quote.id}/messages`}>
          <Status
            tone="attention"
            label={
              view.messages.unread > 1 ? `${view.messages.unread} questions à lire` : "1 question à lire"
            }
          />
        </Link>
      )}
      {order && <Link to={`/commandes/${order.id}`}>Commande {order.number}</Link>}
    </span>
  );
}

/** The acts on the quote as a whole; what is not allowed is not shown. */
export function QuoteActions({ view }: { view: QuoteView }) {
  const { quote, acts, messages } = view;
  const submit = useSubmit();
  const post = (path: string, before?: () => void) => () => {
    before?.();
    void submit(null, { method: "post", action: `/devis/${quote.id}/${path}` });
  };
  return (
    <>
      <DropMenu
        name="Autres actions"
        className={drop.here}
        button={(props) => (
          <Button variant="default" {...props}>
            Plus
          </Button>
        )}
      >
        {(close) => (
          <>
            <Entry href={`/devis/${quote.id}/pdf`} target="_blank" onClick={close}>
              Ouvrir le PDF
            </Entry>
            {quote.sentAt !== null && (
              <Entry to={`/devis/${quote.id}/messages`}>
                Échanges avec le client{messages.count > 0 ? ` (${messages.count})` : ""}
              </Entry>
            )}
            {acts.links && <Entry to={`/devis/${quote.id}/envoi`}>Envois et liens du client</Entry>}
            {acts.duplicate && (
              <Entry type="button" onClick={post("copie", close)}>
                Dupliquer le devis
              </Entry>
            )}
            {acts.duplicate && (
              <Entry to={`/devis/nouveau?copie=${quote.id}`}>Dupliquer pour un autre client…</Entry>
            )}
            {acts.bin && (
              <>
                <Rule />
                <Entry type="button" danger onClick={post("corbeille", close)}>
                  Mettre à la corbeille
                </Entry>
              </>
            )}
          </>
        )}
      </DropMenu>
      {quote.acceptedAt !== null && (
        <Button component="a" href={`/devis/${quote.id}/pdf`} target="_blank" variant="default">
          Ouvrir le devis signé
        </Button>
      )}
      {acts.restore && <Button onClick={post("retour")}>Sortir de la corbeille</Button>}
      {acts.revise && (
        <Form method="post" action={`/devis/${quote.id}/version`}>
          <Button type="submit" variant="default">
            Créer une nouvelle version
          </Button>
        </Form>
      )}
      {acts.order && !view.order && <Button onClick={post("commande")}>Créer la commande</Button>}
      {acts.send && (
        <Button component={Link} to={`/devis/${quote.id}/envoi`}>
          {quote.sentAt === null ? "Envoyer au client" : "Renvoyer"}
        </Button>
      )}
    </>
  );
}

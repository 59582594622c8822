import { Button, Menu } from "@mantine/core";
import { Form, Link, useSubmit } from "react-router";
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
  const post = (path: string) => () =>
    void submit(null, { method: "post", action: `/devis/${quote.id}/${path}` });
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={230}>
        <Menu.Target>
          <Button variant="default">Plus</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={`/devis/${quote.id}/pdf`} target="_blank">
            Ouvrir le PDF
          </Menu.Item>
          {quote.sentAt !== null && (
            <Menu.Item component={Link} to={`/devis/${quote.id}/messages`}>
              Échanges avec le client{messages.count > 0 ? ` (${messages.count})` : ""}
            </Menu.Item>
          )}
          {acts.links && (
            <Menu.Item component={Link} to={`/devis/${quote.id}/envoi`}>
              Envois et liens du client
            </Menu.Item>
          )}
          {acts.duplicate && <Menu.Item onClick={post("copie")}>Dupliquer le devis</Menu.Item>}
          {acts.duplicate && (
            <Menu.Item component={Link} to={`/devis/nouveau?copie=${quote.id}`}>
              Dupliquer pour un autre client…
            </Menu.Item>
          )}
          {acts.bin && (
            <>
              <Menu.Divider />
              <Menu.Item style={{ color: "var(--overdue)" }} onClick={post("corbeille")}>
                Mettre à la corbeille
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
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

import { Alert, Text } from "@mantine/core";
import { Link, redirect, useRevalidator } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { FileDrop } from "~/app/ui/file-drop";
import { Page, Section } from "~/app/ui/page";
import { Money } from "~/app/ui/values";
import { sendMailForm } from "~/domain/mail/sending";
import { getQuoteSending } from "~/operations/quotes/get-quote-sending";
import { sendQuote } from "~/operations/quotes/send-quote";
import { NewSpaceLink } from "../clients/parts/new-space-link";
import { SpaceLinks } from "../clients/parts/space-links";
import { SendForm, SentMails } from "../mail/parts/send-form";
import type { Route } from "./+types/sending";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Envoyer ${loaderData?.quote.number ?? "le devis"} · Aplomb` },
];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`quote:${data.quote.id}`, "mail"],
};

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getQuoteSending(context.get(ctxContext), params.quoteId));

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    sendMailForm,
    (form) => sendQuote(context.get(ctxContext), { ...form, quoteId: params.quoteId }),
    () => redirect(`/devis/${params.quoteId}`),
  );

export default function Sending({ loaderData }: Route.ComponentProps) {
  const { quote, client, to, addresses, letter, files, mails, links, acts } = loaderData;
  const { revalidate } = useRevalidator();
  return (
    <Page
      back={{ href: `/devis/${quote.id}`, label: `Devis ${quote.number}` }}
      title={acts.mail ? `Envoyer le devis ${quote.number}` : `Envois du devis ${quote.number}`}
      detail={
        <>
          {client.name} · {quote.title && `${quote.title} · `}
          <Money cents={quote.grossCents} /> TTC
        </>
      }
      width="narrow"
    >
      {!client.spaceEnabled && (
        <Alert color="copper" variant="light" mb="md">
          L'espace de ce client est fermé : le message partira avec le PDF, sans lien pour lire et signer en
          ligne. <Link to={`/clients/${client.id}/espace`}>Ouvrir son espace</Link>
        </Alert>
      )}
      {acts.mail && (
        <>
          <SendForm
            clientId={client.id}
            version={quote.version}
            to={to}
            addresses={addresses}
            letter={letter}
            hint={
              client.spaceEnabled
                ? "Le bouton « Voir le devis » et le PDF sont ajoutés au message."
                : "Le PDF est ajouté au message."
            }
            files={files}
            pdf={{ name: `Devis ${quote.number}.pdf`, href: `/devis/${quote.id}/pdf` }}
            label={quote.status === "draft" ? "Envoyer le devis" : "Renvoyer le devis"}
          />
          <Section title="Joindre un fichier de l'ordinateur">
            <FileDrop
              to={(file) =>
                `/fichiers?proprietaire=quote&id=${quote.id}&dossier=Envois&nom=${encodeURIComponent(file.name)}`
              }
              onDone={() => void revalidate()}
              camera
            />
          </Section>
        </>
      )}
      {client.spaceEnabled && (
        <Section title={acts.mail ? "Ou remettre un lien, sans mail" : "Remettre un lien"}>
          <Text c="dimmed">
            Pour un SMS ou une messagerie : le client lit ce devis{acts.mail && " et y répond"} sans mot de
            passe.
            {quote.status === "draft" &&
              " Le devis est alors parti, comme par mail : pour le modifier, vous en créerez une nouvelle version."}
          </Text>
          <NewSpaceLink
            clientId={client.id}
            quote={{ id: quote.id, version: quote.version }}
            label="Créer un lien vers ce devis"
          />
        </Section>
      )}
      <SpaceLinks
        links={links}
        clientId={client.id}
        title="Liens vers ce devis"
        open={client.spaceEnabled}
        may={acts.closeLinks}
        quoteId={quote.id}
      />
      <SentMails mails={mails} />
    </Page>
  );
}

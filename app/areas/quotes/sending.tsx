import { redirect, useRevalidator } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { FileDrop } from "~/app/ui/file-drop";
import { Page, Section } from "~/app/ui/page";
import { Money } from "~/app/ui/values";
import { sendMailForm } from "~/domain/mail/sending";
import { getQuoteSending } from "~/operations/quotes/get-quote-sending";
import { sendQuote } from "~/operations/quotes/send-quote";
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
  const { quote, client, to, addresses, letter, files, mails } = loaderData;
  const { revalidate } = useRevalidator();
  return (
    <Page
      back={{ href: `/devis/${quote.id}`, label: `Devis ${quote.number}` }}
      title={`Envoyer le devis ${quote.number}`}
      detail={
        <>
          {client.name} · {quote.title && `${quote.title} · `}
          <Money cents={quote.grossCents} /> TTC
        </>
      }
      width="narrow"
    >
      <SendForm
        clientId={client.id}
        version={quote.version}
        to={to}
        addresses={addresses}
        letter={letter}
        hint="Le bouton « Voir le devis » et le PDF sont ajoutés au message."
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
      <SentMails mails={mails} />
    </Page>
  );
}

import { useRevalidator } from "react-router";
import { FileDrop } from "~/app/ui/file-drop";
import { Page, Section } from "~/app/ui/page";
import { Money } from "~/app/ui/values";
import { SendForm, SentMails } from "../../mail/parts/send-form";
import type { InvoiceSending } from "../sending";

const WORDS = {
  invoice: {
    path: "factures",
    the: "la facture",
    hint: "Le bouton « Voir la facture » et le PDF Factur-X sont ajoutés au message.",
  },
  "credit-note": { path: "avoirs", the: "l'avoir", hint: "Le PDF Factur-X est ajouté au message." },
} as const;

/** The page that sends an invoice or a credit note. */
export function SendPaper({ kind, view }: { kind: keyof typeof WORDS; view: InvoiceSending }) {
  const { document, client, to, addresses, letter, files, mails } = view;
  const { revalidate } = useRevalidator();
  const words = WORDS[kind];
  const href = `/${words.path}/${document.id}`;
  return (
    <Page
      back={{ href, label: `${document.noun} ${document.number}` }}
      title={`Envoyer ${words.the} ${document.number}`}
      detail={
        <>
          {client.name} · {document.title && `${document.title} · `}
          <Money cents={document.grossCents} /> TTC
        </>
      }
      width="narrow"
    >
      <SendForm
        clientId={client.id}
        version={document.version}
        to={to}
        addresses={addresses}
        letter={letter}
        hint={words.hint}
        files={files}
        pdf={{
          name: `${kind === "invoice" ? "Facture" : "Avoir"} ${document.number}.pdf`,
          href: `${href}/pdf`,
        }}
        label={`${document.sentAt === null ? "Envoyer" : "Renvoyer"} ${words.the}`}
      />
      <Section title="Joindre un fichier de l'ordinateur">
        <FileDrop
          label="Déposez un fichier : il est rangé au dossier du client, et se coche au-dessus"
          to={(file) =>
            `/fichiers?${new URLSearchParams({ proprietaire: "client", id: client.id, dossier: "Envois", nom: file.name })}`
          }
          onDone={() => void revalidate()}
          camera
        />
      </Section>
      <SentMails mails={mails} />
    </Page>
  );
}

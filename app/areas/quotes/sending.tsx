import { Anchor, Group, Text } from "@mantine/core";
import { Link, redirect, useRevalidator } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { FileDrop } from "~/app/ui/file-drop";
import { TextArea, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page, Section } from "~/app/ui/page";
import { Instant, Money } from "~/app/ui/values";
import { sendQuoteForm } from "~/domain/quotes/sending";
import { getQuoteSending } from "~/operations/quotes/get-quote-sending";
import { sendQuote } from "~/operations/quotes/send-quote";
import { MailState } from "../mail/parts/mail-state";
import type { Route } from "./+types/sending";
import { JoinableFiles } from "./parts/joinable-files";

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
    sendQuoteForm,
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
      {addresses.length === 0 && (
        <Text c="var(--copper-text)" mb="md">
          Ce client n'a pas d'adresse mail : écrivez-la ici, ou{" "}
          <Link to={`/clients/${client.id}/fiche`}>ajoutez-la à sa fiche</Link>.
        </Text>
      )}
      <Form schema={sendQuoteForm} defaultValue={{ to, subject: letter.subject, body: letter.body }}>
        <input type="hidden" name="version" value={quote.version} />
        <TextField
          name="to"
          label="À"
          hint={
            addresses.length > 1
              ? `Séparez les adresses par une virgule. Connues : ${addresses.join(", ")}`
              : "Séparez les adresses par une virgule."
          }
          required
        />
        <TextField name="subject" label="Objet" required />
        <TextArea
          name="body"
          label="Message"
          hint="Le bouton « Voir le devis » et le PDF sont ajoutés au message."
          minRows={8}
          required
        />
        <JoinableFiles files={files} pdf={`Devis ${quote.number}.pdf`} href={`/devis/${quote.id}/pdf`} />
        <FormActions>
          <SubmitButton>{quote.status === "draft" ? "Envoyer le devis" : "Renvoyer le devis"}</SubmitButton>
        </FormActions>
      </Form>
      <Section title="Joindre un fichier de l'ordinateur">
        <FileDrop
          to={(file) =>
            `/fichiers?proprietaire=quote&id=${quote.id}&dossier=Envois&nom=${encodeURIComponent(file.name)}`
          }
          onDone={() => void revalidate()}
          camera
        />
      </Section>
      {mails.length > 0 && (
        <Section title="Déjà envoyé">
          {mails.map((mail) => (
            <Group key={mail.id} justify="space-between" py={6}>
              <Anchor component={Link} to={`/messages/${mail.id}`}>
                {mail.toAddress}
              </Anchor>
              <Group gap="md">
                <Instant value={mail.createdAt} />
                <MailState status={mail.status} />
              </Group>
            </Group>
          ))}
        </Section>
      )}
    </Page>
  );
}

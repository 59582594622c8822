import { Anchor, Group, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { TextArea, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Section } from "~/app/ui/page";
import { Instant } from "~/app/ui/values";
import type { MailStatus } from "~/domain/mail/delivery";
import { sendMailForm } from "~/domain/mail/sending";
import { type Joinable, JoinableFiles } from "./joinable-files";
import { MailState } from "./mail-state";

interface SendFormProps {
  clientId: string;
  version: number;
  to: string;
  addresses: string[];
  letter: { subject: string; body: string };
  /** What is added to the message by itself. */
  hint: string;
  files: Joinable[];
  pdf: { name: string; href: string };
  label: string;
}

/** Who to, the letter, what goes with it: the same for every document that leaves. */
export function SendForm({
  clientId,
  version,
  to,
  addresses,
  letter,
  hint,
  files,
  pdf,
  label,
}: SendFormProps) {
  // What was on screen when the letter opened is what is sent: a document that changed under it is a conflict.
  const [opened] = useState(version);
  return (
    <>
      {addresses.length === 0 && (
        <Text c="var(--copper-text)" mb="md">
          Ce client n'a pas d'adresse mail : écrivez-la ici, ou{" "}
          <Link to={`/clients/${clientId}/fiche`}>ajoutez-la à sa fiche</Link>.
        </Text>
      )}
      <Form schema={sendMailForm} defaultValue={{ to, subject: letter.subject, body: letter.body }}>
        <input type="hidden" name="version" value={opened} />
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
        <TextArea name="body" label="Message" hint={hint} autosize minRows={8} required />
        <JoinableFiles files={files} pdf={pdf.name} href={pdf.href} />
        <FormActions>
          <SubmitButton>{label}</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}

interface SentMail {
  id: string;
  toAddress: string;
  createdAt: number;
  status: MailStatus;
}

/** Mails that already left about a document, and where each stands. */
export function SentMails({ mails }: { mails: SentMail[] }) {
  if (mails.length === 0) return null;
  return (
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
  );
}

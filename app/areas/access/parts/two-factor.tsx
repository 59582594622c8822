import { Stack, Text } from "@mantine/core";
import { useActionData } from "react-router";
import { PasswordField, TextField } from "~/app/ui/form/fields";
import { Form, SubmitButton } from "~/app/ui/form/form";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { codeForm, passwordOnlyForm } from "~/domain/access/forms";
import classes from "./rows.module.css";

const intent = (value: string) => <input type="hidden" name="intent" value={value} />;

function WithPassword({
  does,
  label,
  variant = "filled",
}: {
  does: string;
  label: string;
  variant?: string;
}) {
  const answer = useActionData() as
    | { lastResult?: { initialValue?: { intent?: string } | null } }
    | undefined;
  // Several forms share this page: each one hears only its own refusal.
  const own = answer?.lastResult?.initialValue?.intent === does;
  return (
    <Form schema={passwordOnlyForm} id={does} answered={own ? (answer as never) : {}}>
      {intent(does)}
      <Stack maw={380} gap="sm">
        <PasswordField name="current" label="Votre mot de passe" autoComplete="current-password" />
        <div>
          <SubmitButton variant={variant}>{label}</SubmitButton>
        </div>
      </Stack>
    </Form>
  );
}

export function TwoFactorOff() {
  return (
    <>
      <Status tone="neutral" label="Désactivée" />
      <Text my="md">
        À chaque connexion, un code de votre téléphone est demandé après le mot de passe. Celui qui devinerait
        votre mot de passe n'entrerait pas. Il faut une application d'authentification : Google Authenticator,
        Aegis, FreeOTP, 1Password…
      </Text>
      <WithPassword does="start" label="Activer la double authentification" />
    </>
  );
}

export function TwoFactorWaiting({ enrolment }: { enrolment: { svg: string; secret: string } }) {
  return (
    <>
      <Text>1. Scannez ce code avec votre application, ou saisissez-y la clé.</Text>
      <div className={classes.qr}>
        <img
          src={`data:image/svg+xml,${encodeURIComponent(enrolment.svg)}`}
          alt="Code QR à scanner"
          width={184}
          height={184}
        />
        <div style={{ flex: "1 1 12rem" }}>
          <Text c="dimmed" size="sm">
            Clé
          </Text>
          <div className={classes.secret}>{enrolment.secret}</div>
        </div>
      </div>
      <Text mb="sm">2. Recopiez le code à 6 chiffres qu'elle affiche.</Text>
      <Form schema={codeForm} id="confirm">
        {intent("confirm")}
        <Stack maw={380} gap="sm">
          <TextField name="code" label="Code" inputMode="numeric" autoComplete="one-time-code" />
          <div>
            <SubmitButton>Vérifier et activer</SubmitButton>
          </div>
        </Stack>
      </Form>
    </>
  );
}

export function TwoFactorOn({ since, codesLeft }: { since: number; codesLeft: number }) {
  return (
    <>
      <Status tone="success" label="Activée" />
      <Text my="md">
        Depuis le <Instant value={since} />. Il vous reste {codesLeft} code{codesLeft > 1 ? "s" : ""} de
        secours sur dix.
      </Text>
      <Section title="Créer de nouveaux codes de secours">
        <Text c="dimmed" mb="sm">
          Les anciens cesseront de fonctionner.
        </Text>
        <WithPassword does="renew" label="Créer dix nouveaux codes" variant="default" />
      </Section>
      <Section title="Désactiver">
        <Text c="dimmed" mb="sm">
          Votre mot de passe suffira alors pour entrer. Un message vous en préviendra.
        </Text>
        <WithPassword does="stop" label="Désactiver la double authentification" variant="default" />
      </Section>
    </>
  );
}

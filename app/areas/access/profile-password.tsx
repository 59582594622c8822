import { Stack, Text } from "@mantine/core";
import { useEffect } from "react";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { PasswordField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { toast } from "~/app/ui/toast";
import { changePasswordForm } from "~/domain/access/forms";
import { changePassword } from "~/operations/access/change-password";
import type { Route } from "./+types/profile-password";
import { NewPassword } from "./parts/new-password";
import { useProfile } from "./parts/own-profile";

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    changePasswordForm,
    (input) => changePassword(ctx, input),
    () => ({ changedAt: ctx.now }),
  );
}

export default function ProfilePassword({ actionData }: Route.ComponentProps) {
  const profile = useProfile();
  const changedAt = actionData && "changedAt" in actionData ? actionData.changedAt : 0;
  useEffect(() => {
    if (changedAt) toast({ message: "Mot de passe changé. Vos autres appareils sont déconnectés." });
  }, [changedAt]);
  return (
    <Form schema={changePasswordForm} key={changedAt}>
      <Stack maw={380}>
        <Text c="dimmed">
          Changer de mot de passe déconnecte vos autres appareils ; celui-ci reste ouvert.
        </Text>
        <PasswordField name="current" label="Mot de passe actuel" autoComplete="current-password" />
        <NewPassword owner={profile} label="Nouveau mot de passe" />
        <FormActions>
          <SubmitButton>Changer le mot de passe</SubmitButton>
        </FormActions>
      </Stack>
    </Form>
  );
}

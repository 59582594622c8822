import { Stack } from "@mantine/core";
import { redirect, useNavigate } from "react-router";
import { opened, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { RadioCards, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { SidePanel } from "~/app/ui/side-panel";
import { inviteForm } from "~/domain/access/forms";
import { ROLE_NAMES, ROLE_PURPOSES } from "~/domain/access/matrix";
import { ROLES } from "~/domain/access/permissions";
import { inviteUser } from "~/operations/access/invite-user";
import type { Route } from "./+types/invite";

export const loader = ({ context }: Route.LoaderArgs) => opened(context.get(ctxContext), "user.manage");

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    inviteForm,
    (input) => inviteUser(context.get(ctxContext), input),
    () => redirect("/reglages/utilisateurs"),
  );
}

const OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role], text: ROLE_PURPOSES[role] }));

export default function Invite() {
  const navigate = useNavigate();
  return (
    <SidePanel opened onClose={() => void navigate("/reglages/utilisateurs")} title="Inviter une personne">
      <Form schema={inviteForm} defaultValue={{ role: "bureau" }} id="invitation">
        <Stack>
          <TextField name="name" label="Nom" autoComplete="off" data-autofocus />
          <TextField
            name="email"
            label="Adresse e-mail"
            type="email"
            hint="Le lien d'invitation y est envoyé. Il vaut sept jours."
            autoComplete="off"
          />
          <RadioCards name="role" label="Rôle" options={OPTIONS} />
        </Stack>
        <FormActions>
          <SubmitButton>Envoyer l'invitation</SubmitButton>
        </FormActions>
      </Form>
    </SidePanel>
  );
}

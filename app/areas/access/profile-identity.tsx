import { SimpleGrid } from "@mantine/core";
import { VersionedForm } from "~/app/areas/settings/parts/versioned-form";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { PhoneField, TextField } from "~/app/ui/form/fields";
import { profileForm } from "~/domain/access/profile-form";
import { formatPhone } from "~/domain/identity/phone-writing";
import { saveProfile } from "~/operations/access/save-profile";
import type { Route } from "./+types/profile-identity";
import { useProfile } from "./parts/own-profile";

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    profileForm,
    (input) => saveProfile(ctx, input),
    () => ({ saved: "Profil enregistré.", at: ctx.now }),
  );
}

export default function ProfileIdentity() {
  const { name, phone, version } = useProfile();
  return (
    <VersionedForm
      schema={profileForm}
      version={version}
      defaultValue={{ name, phone: phone && formatPhone(phone) }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          name="name"
          label="Nom"
          hint="Imprimé comme interlocuteur sur vos devis."
          autoComplete="name"
        />
        <PhoneField name="phone" label="Téléphone" hint="Facultatif." />
      </SimpleGrid>
    </VersionedForm>
  );
}

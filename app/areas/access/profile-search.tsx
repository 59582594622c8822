import { useOutletContext } from "react-router";
import { VersionedForm } from "~/app/areas/settings/parts/versioned-form";
import { submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { RadioCards } from "~/app/ui/form/fields";
import { Section } from "~/app/ui/page";
import { searchPreferenceForm } from "~/domain/search/forms";
import type { getProfile } from "~/operations/access/get-profile";
import { saveSearchMode } from "~/operations/search/save-search-mode";
import type { Route } from "./+types/profile-search";

export const meta: Route.MetaFunction = () => [{ title: "Ma recherche · Aplomb" }];

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    searchPreferenceForm,
    (form) => saveSearchMode(ctx, form),
    () => ({ saved: "C'est noté.", at: ctx.now }),
  );
}

const MODES = [
  {
    value: "usual",
    label: "Début des mots",
    text: "« mar » trouve Martin et Jean Marchand. Sans résultat, l'intérieur des noms et des références.",
  },
  {
    value: "contains",
    label: "Contient",
    text: "« art » trouve aussi Martin : partout dans les noms, les références, les téléphones et les mails.",
  },
  { value: "starts", label: "Commence par", text: "« mar » trouve Martin Paul, pas Jean Martin." },
  { value: "whole", label: "Mots entiers", text: "« martin » trouve Martin, pas Martinet." },
];

/** How one's own searches read words. */
export default function ProfileSearch() {
  const { searchMode, version } = useOutletContext<Awaited<ReturnType<typeof getProfile>>>();
  return (
    <VersionedForm schema={searchPreferenceForm} version={version} defaultValue={{ mode: searchMode }}>
      <Section title="Recherche">
        <RadioCards name="mode" label="Ce que je tape est" options={MODES} />
      </Section>
    </VersionedForm>
  );
}

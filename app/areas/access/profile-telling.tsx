import { VersionedForm } from "~/app/areas/settings/parts/versioned-form";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { RadioCards } from "~/app/ui/form/fields";
import { Section } from "~/app/ui/page";
import { tellingForm } from "~/domain/notifications/forms";
import { KINDS } from "~/domain/notifications/kinds";
import { ELEMENTS } from "~/domain/reports/elements";
import { getTelling } from "~/operations/notifications/get-telling";
import { saveTelling } from "~/operations/notifications/save-telling";
import type { Route } from "./+types/profile-telling";
import { Ticks } from "./parts/ticks";

export const meta: Route.MetaFunction = () => [{ title: "Notifications et mails · Aplomb" }];
export const handle: Shows = { topics: () => [] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => getTelling(context.get(ctxContext)));

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    tellingForm,
    (form) => saveTelling(ctx, form),
    () => ({ saved: "C'est noté.", at: ctx.now }),
  );
}

const OFTEN = [
  { value: "never", label: "Jamais" },
  { value: "day", label: "Chaque jour", text: "À 7 h, les chiffres de la veille." },
  { value: "week", label: "Chaque semaine", text: "Le lundi, ceux de la semaine passée." },
  { value: "month", label: "Chaque mois", text: "Le 1er, ceux du mois passé." },
];

/** What one is told: the dashboard mail and the bell. */
export default function ProfileTelling({ loaderData }: Route.ComponentProps) {
  const { version, reportEvery, elements, kinds, offered } = loaderData;
  return (
    <VersionedForm schema={tellingForm} version={version} defaultValue={{ reportEvery, elements, kinds }}>
      <Section title="Tableau de bord par mail">
        <RadioCards name="reportEvery" label="Le recevoir" options={OFTEN} />
        <Ticks
          name="elements"
          label="Ce qu'il contient"
          ticked={elements}
          options={offered.elements.map((value) => ({ value, label: ELEMENTS[value].label }))}
        />
      </Section>
      {offered.kinds.length > 0 && (
        <Section title="Cloche">
          <Ticks
            name="kinds"
            label="Me signaler"
            ticked={kinds}
            options={offered.kinds.map((value) => ({ value, label: KINDS[value].label }))}
          />
        </Section>
      )}
    </VersionedForm>
  );
}

import { redirect } from "react-router";
import { VersionedForm } from "~/app/areas/settings/parts/versioned-form";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { NumberField } from "~/app/ui/form/fields";
import { Page, Section } from "~/app/ui/page";
import { surveySettingForm } from "~/domain/scenarios/forms";
import { scoreField } from "~/domain/scenarios/score";
import { getFormTemplate } from "~/operations/scenarios/get-form-template";
import { saveSurveySetting } from "~/operations/scenarios/save-survey-setting";
import type { Route } from "./+types/survey-setting";

export const meta: Route.MetaFunction = () => [{ title: "Envoi et alerte · Aplomb" }];
export const handle: Shows<Route.ComponentProps["loaderData"]> = {
  topics: (data) => [`form:${data.template.id}`],
};
export async function loader({ context, params }: Route.LoaderArgs) {
  const view = await answer(() => getFormTemplate(context.get(ctxContext), params.templateId));
  if (view.template.kind !== "survey") throw redirect(`/reglages/formulaires/${params.templateId}`);
  return view;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    surveySettingForm,
    (form) => saveSurveySetting(ctx, params.templateId, form),
    () => ({ saved: "Réglage enregistré.", at: ctx.now }),
  );
}

/** What a survey does by itself (SC10, SC11). */
export default function SurveySetting({ loaderData }: Route.ComponentProps) {
  const { template, mayManage } = loaderData;
  const counts = scoreField(template.draft);
  return (
    <Page
      title="Envoi et alerte"
      detail={template.title}
      back={{ href: `/reglages/formulaires/${template.id}`, label: template.title }}
      width="narrow"
    >
      <VersionedForm
        schema={surveySettingForm}
        version={template.version}
        readOnly={!mayManage}
        defaultValue={{ alertAt: template.alertAt ?? "", autoDays: template.autoDays ?? "" }}
      >
        <Section title="Envoi automatique">
          <p>
            Le matin des jours ouvrés, une fois par facture et hors acomptes. Les clients sans adresse mail, à
            la corbeille, qui n'en veulent plus ou qui refusent les e-mails ne reçoivent rien.
          </p>
          <NumberField
            name="autoDays"
            label="Après l'émission de la facture"
            unit="jours"
            hint="Vide : aucun envoi automatique"
          />
        </Section>
        <Section title="Alerte">
          <p>
            {counts
              ? `Une note à « ${counts.label || "la première note"} » jusqu'à ce seuil prévient la direction et la personne qui suit le client, et lui donne une action à faire.`
              : "Ce questionnaire ne demande pas de note : ajoutez-en une pour être alerté."}
          </p>
          <NumberField
            name="alertAt"
            label="Note jusqu'à laquelle prévenir"
            hint={
              counts?.type === "stars"
                ? "De 1 à 5 étoiles ; vide : aucune alerte"
                : "De 0 à 10 ; vide : aucune alerte"
            }
          />
        </Section>
      </VersionedForm>
    </Page>
  );
}

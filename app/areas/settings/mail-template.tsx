import { Button } from "@mantine/core";
import { useState } from "react";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Page, Section } from "~/app/ui/page";
import { mailTemplateForm } from "~/domain/mail/sending";
import { getMailTemplate } from "~/operations/mail/get-mail-template";
import { saveMailTemplate } from "~/operations/mail/save-mail-template";
import { renderTemplate } from "~/outputs/mail/templates";
import classes from "../mail/parts/letter.module.css";
import type { Route } from "./+types/mail-template";
import { TemplateFields } from "./parts/template-fields";
import { SAMPLE, TEMPLATE_WORDS } from "./parts/template-words";
import { useTemplateReset } from "./parts/use-template-reset";
import { type Saved, useSaved, VersionedForm } from "./parts/versioned-form";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData ? TEMPLATE_WORDS[loaderData.template.key].title : "Modèle de mail"} · Aplomb` },
];
export const handle: Shows = { topics: () => ["mail-templates"] };

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getMailTemplate(context.get(ctxContext), params.key));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    mailTemplateForm,
    (form) => saveMailTemplate(ctx, params.key, form),
    () => ({ saved: "Modèle enregistré.", at: ctx.now }),
  );
}

export default function MailTemplate({ loaderData, actionData }: Route.ComponentProps) {
  const { template } = loaderData;
  useSaved(actionData as Partial<Saved> | undefined);
  const { key } = template;
  const { reset, resets } = useTemplateReset(template);
  return (
    <Page
      back={{ href: "/reglages/modeles-de-mail", label: "Modèles de mail" }}
      title={TEMPLATE_WORDS[key].title}
      detail={TEMPLATE_WORDS[key].when}
      width="narrow"
      actions={
        loaderData.may.write &&
        template.own && (
          <Button variant="default" onClick={reset}>
            Revenir au texte d'origine
          </Button>
        )
      }
    >
      {/* Filled anew after one's own reset or its undo; a colleague's leaves what is being typed alone. */}
      <Words key={`${key}-${resets}`} view={loaderData} />
    </Page>
  );
}

function Words({ view }: { view: Route.ComponentProps["loaderData"] }) {
  const { template, frame, sender, may } = view;
  const [typed, setTyped] = useState({ subject: template.subject, body: template.body });
  const preview = renderTemplate(
    template.key,
    typed,
    { ...SAMPLE, "data.entreprise": frame.companyName, "data.telephone": "", "data.expediteur": sender },
    frame,
  );
  return (
    <>
      <VersionedForm
        schema={mailTemplateForm}
        version={template.version}
        defaultValue={{ subject: template.subject, body: template.body }}
        readOnly={!may.write}
        quiet
      >
        <TemplateFields onWritten={(field, text) => setTyped((was) => ({ ...was, [field]: text }))} />
      </VersionedForm>
      <Section title="Aperçu, avec un client imaginaire">
        <p>
          <b>{preview.subject}</b>
        </p>
        {/* No scripts, no forms, no address of ours: the mail is only looked at. */}
        <iframe className={classes.letter} sandbox="" srcDoc={preview.html} title="Aperçu du message" />
      </Section>
    </>
  );
}

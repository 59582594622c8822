import { Button, Stack } from "@mantine/core";
import { Link } from "react-router";
import { opened, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { SelectField, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page, Section } from "~/app/ui/page";
import { ShownOnce } from "~/app/ui/shown-once";
import { MATRIX } from "~/domain/access/matrix";
import { keyForm, LIFETIMES } from "~/domain/api/forms";
import { READING, SCOPES } from "~/domain/api/scopes";
import { makeKey } from "~/operations/api/make-key";
import type { Route } from "./+types/new-key";
import { Ticks } from "./parts/ticks";

export const meta: Route.MetaFunction = () => [{ title: "Nouvelle clé · Aplomb" }];

export const loader = ({ context }: Route.LoaderArgs) => opened(context.get(ctxContext), "api.manage");

export const action = async ({ context, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    keyForm,
    (form) => makeKey(context.get(ctxContext), form),
    ({ key }) => ({ key }),
  );

const GROUPS = MATRIX.map(({ title, rows }) => ({
  title,
  rows: rows.filter(([scope]) => SCOPES.includes(scope)),
})).filter(({ rows }) => rows.length > 0);

export default function NewKey({ actionData }: Route.ComponentProps) {
  const key = actionData && "key" in actionData ? actionData.key : null;
  return (
    <Page
      back={{ href: "/reglages/api", label: "API et clés" }}
      title="Nouvelle clé"
      detail="Elle agit pour vous, dans la limite de votre rôle et des droits cochés."
      width="narrow"
    >
      {key === null ? (
        <Form schema={keyForm} defaultValue={{ days: "365" }}>
          <Stack>
            <TextField
              name="name"
              label="À quoi sert-elle ?"
              hint="Le nom du site ou du logiciel, pour la reconnaître ici et dans le journal."
              autoComplete="off"
              required
            />
            <SelectField
              name="days"
              label="Durée"
              options={Object.entries(LIFETIMES)
                .toReversed()
                .map(([value, label]) => ({ value, label }))}
            />
          </Stack>
          <Section title="Droits">
            <Ticks
              name="scopes"
              groups={GROUPS}
              ticked={READING}
              presets={[
                { label: "Lecture seule", values: READING },
                { label: "Tout cocher", values: SCOPES },
                { label: "Tout décocher", values: [] },
              ]}
            />
          </Section>
          <FormActions>
            <SubmitButton>Créer la clé</SubmitButton>
          </FormActions>
        </Form>
      ) : (
        <Section title="Votre clé">
          <ShownOnce
            label="Clé à copier dans votre programme"
            value={key}
            text="Elle ne s'affiche que cette fois : Aplomb n'en garde qu'une empreinte."
          />
          <Button component={Link} to="/reglages/api" mt="lg">
            C'est noté
          </Button>
        </Section>
      )}
    </Page>
  );
}

import { Button } from "@mantine/core";
import { Link, redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { SelectField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { handOverForm } from "~/domain/actions/forms";
import { handOverActions } from "~/operations/actions/hand-over-actions";
import { listLoads } from "~/operations/actions/list-loads";
import type { Route } from "./+types/hand-over";

export const meta: Route.MetaFunction = () => [{ title: "Passer la main · Aplomb" }];

export async function loader({ context }: Route.LoaderArgs) {
  return answer(() => listLoads(context.get(ctxContext)));
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    handOverForm,
    (form) => handOverActions(context.get(ctxContext), form),
    () => redirect("/actions/liste"),
  );
}

/** All that somebody had to do goes to somebody else: a leave, a departure (AC7). */
export default function HandOver({ loaderData: people }: Route.ComponentProps) {
  return (
    <Page title="Passer la main" back={{ href: "/actions", label: "À faire" }} width="narrow">
      <Form schema={handOverForm}>
        <SelectField
          name="fromId"
          label="De"
          required
          empty="Choisir"
          hint="Une personne partie, ou absente longtemps."
          options={people
            .filter((one) => one.open > 0)
            .map((one) => ({
              value: one.id,
              label: `${one.name}${one.active ? "" : " (parti)"}, ${one.open} à faire`,
            }))}
        />
        <SelectField
          name="toId"
          label="À"
          required
          empty="Choisir"
          options={people.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name }))}
        />
        <FormActions>
          <Button component={Link} to="/actions" variant="default">
            Laisser comme avant
          </Button>
          <SubmitButton>Tout confier</SubmitButton>
        </FormActions>
      </Form>
    </Page>
  );
}

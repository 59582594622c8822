import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { entered } from "~/app/shell/viewer";
import { Form } from "~/app/ui/form/form";
import { setUpForm, setUpOnTheWay } from "~/domain/company/forms";
import { getSetUpState } from "~/operations/settings/get-set-up-state";
import { setUpCompany } from "~/operations/settings/set-up-company";
import type { Route } from "./+types/set-up";
import { Door } from "./parts/door";
import { Stepper } from "./parts/stepper";

export const meta: Route.MetaFunction = () => [{ title: "Installation · Aplomb" }];

export async function loader({ context }: Route.LoaderArgs) {
  const { done } = await answer(() => getSetUpState(context.get(ctxContext)));
  if (done) throw redirect("/");
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  return submit(
    await request.formData(),
    setUpForm,
    (form) => setUpCompany(context.get(ctxContext), form),
    (opened) => entered(new URL(request.url), opened, "/"),
  );
}

const USUAL = {
  vatRegime: "real",
  paymentTerms: "net_days",
  paymentDays: "30",
  lateRateBp: "12,15",
  depositBp: "30",
  quoteValidityDays: "30",
  coverage: "France métropolitaine",
};

export default function SetUp() {
  return (
    <Door
      wide
      title="Installons votre entreprise"
      lead="Trois étapes, cinq minutes. Tout se modifie ensuite dans les réglages ; le logo s'y dépose aussi."
    >
      <Form schema={setUpOnTheWay} defaultValue={USUAL} id="installation">
        {(form) => <Stepper form={form} />}
      </Form>
    </Door>
  );
}

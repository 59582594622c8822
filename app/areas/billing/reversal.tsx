import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Facts, Page } from "~/app/ui/page";
import { Day, Money } from "~/app/ui/values";
import { PAYMENT_MODE_LABELS, reversalForm } from "~/domain/billing/forms";
import { getPayment } from "~/operations/billing/get-payment";
import { reversePayment } from "~/operations/billing/reverse-payment";
import type { Route } from "./+types/reversal";

export const meta: Route.MetaFunction = () => [{ title: "Annuler un règlement · Aplomb" }];

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getPayment(context.get(ctxContext), params.paymentId));

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    reversalForm,
    ({ reason }) => reversePayment(context.get(ctxContext), { paymentId: params.paymentId, reason }),
    () => redirect("/reglements"),
  );

export default function Reversal({ loaderData }: Route.ComponentProps) {
  const { payment, clientName } = loaderData;
  return (
    <Page
      back={{ href: "/reglements", label: "Règlements" }}
      title="Annuler ce règlement"
      detail="Le règlement reste dans les comptes ; une écriture inverse le neutralise, et ses factures sont de nouveau à régler."
      width="narrow"
    >
      <Facts
        facts={[
          ["Client", clientName],
          ["Reçu le", <Day key="d" value={payment.receivedOn} />],
          ["Mode", PAYMENT_MODE_LABELS[payment.mode]],
          ["Montant", <Money key="m" cents={payment.amountCents} />],
        ]}
      />
      <div style={{ marginTop: "1.5rem" }}>
        <Form schema={reversalForm}>
          <TextField
            name="reason"
            label="Pourquoi ?"
            hint="Chèque impayé, erreur de saisie…"
            required
            autoFocus
          />
          <FormActions>
            <SubmitButton>Annuler le règlement</SubmitButton>
          </FormActions>
        </Form>
      </div>
    </Page>
  );
}

import { useState } from "react";
import { redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { creditForm } from "~/domain/billing/forms";
import { inputQuantity } from "~/domain/money/format";
import { quantity } from "~/domain/money/money";
import { getCreditForm } from "~/operations/billing/get-credit-form";
import { issueCreditNote } from "~/operations/billing/issue-credit-note";
import type { Route } from "./+types/credit";
import classes from "./parts/credit.module.css";
import { CreditLines } from "./parts/credit-lines";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `Avoir sur ${loaderData?.invoice.number ?? ""} · Aplomb` },
];

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getCreditForm(context.get(ctxContext), params.invoiceId));

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    creditForm,
    ({ reason, lines, seen }) =>
      issueCreditNote(context.get(ctxContext), {
        invoiceId: params.invoiceId,
        reason,
        seen,
        lines: Object.fromEntries(
          lines.filter((line) => line.quantity !== 0).map((line) => [line.id, line.quantity]),
        ),
      }),
    (creditNoteId) => redirect(`/avoirs/${creditNoteId}`),
  );

export default function Credit({ loaderData }: Route.ComponentProps) {
  const { invoice, creditable, totals, left } = loaderData;
  const [seen] = useState(loaderData.seen);
  const items = creditable.body.lines.filter((line) => line.kind === "item" && line.id in left);
  return (
    <Page
      back={{ href: `/factures/${invoice.id}`, label: invoice.number ?? "" }}
      title={`Avoir sur ${invoice.number}`}
      detail="Indiquez ce que vous reprenez. Tout est proposé ; videz ou réduisez les quantités à garder facturées."
      width="narrow"
    >
      <Form
        schema={creditForm}
        defaultValue={{
          reason: "",
          seen: String(seen),
          lines: items.map((line) => ({
            id: line.id,
            quantity: inputQuantity(left[line.id] ?? quantity(0)),
          })),
        }}
      >
        {(form) => (
          <>
            <input type="hidden" name="seen" value={seen} />
            <TextField name="reason" label="Motif" hint="Imprimé sur l'avoir" required />
            <CreditLines form={form} creditable={creditable} totals={totals} left={left} />
            <p className={classes.final}>
              Un avoir émis est définitif : il reçoit son numéro et ne peut plus être modifié.
            </p>
            <FormActions>
              <SubmitButton>Émettre l'avoir</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </Page>
  );
}

import { Anchor } from "@mantine/core";
import { Link, redirect } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { DayField } from "~/app/ui/form/day-field";
import { MoneyField, SelectField, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page } from "~/app/ui/page";
import { Day, Money } from "~/app/ui/values";
import { PAYMENT_MODE_LABELS, PAYMENT_MODES, paymentForm } from "~/domain/billing/forms";
import { proposeParts } from "~/domain/billing/settlement";
import { negate, subtract, sum } from "~/domain/money/amounts";
import { inputCents } from "~/domain/money/format";
import { ZERO } from "~/domain/money/money";
import { parseCents } from "~/domain/money/parse";
import { getPaymentForm } from "~/operations/billing/get-payment-form";
import { recordPayment } from "~/operations/billing/record-payment";
import type { Route } from "./+types/new-payment";
import classes from "./parts/credit.module.css";
import { Debtors } from "./parts/debtors";
import { EarlyGround } from "./parts/early-ground";

export const meta: Route.MetaFunction = () => [{ title: "Saisir un règlement · Aplomb" }];

export async function loader({ context, request }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams;
  return answer(() =>
    getPaymentForm(context.get(ctxContext), {
      clientId: params.get("client"),
      invoiceId: params.get("facture"),
      q: params.get("q") ?? "",
    }),
  );
}

export const action = async ({ context, request }: Route.ActionArgs) =>
  submit(
    await request.formData(),
    paymentForm,
    (form, sending) => recordPayment(context.get(ctxContext), form, sending),
    () => redirect("/reglements"),
  );

export default function NewPayment({ loaderData }: Route.ComponentProps) {
  const { client, invoices, invoiceId, debtors, today, offPremises } = loaderData;
  if (!client) return <Debtors debtors={debtors} />;
  const chosen = invoices.filter((invoice) => invoice.id === invoiceId);
  const others = invoices.filter((invoice) => invoice.id !== invoiceId);
  const first = chosen.length > 0 ? chosen : invoices;
  const amount = sum(first.map((invoice) => invoice.dueCents));
  const { parts } = proposeParts(
    amount,
    first.map((invoice) => ({ id: invoice.id, due: invoice.dueCents })),
  );
  return (
    <Page
      back={{ href: "/reglements", label: "Règlements" }}
      title={`Règlement de ${client.name}`}
      detail={
        <Anchor component={Link} to="/reglements/nouveau">
          Choisir un autre client
        </Anchor>
      }
      width="narrow"
    >
      <Form
        schema={paymentForm}
        defaultValue={{
          clientId: client.id,
          receivedOn: today,
          mode: "transfer",
          amount: inputCents(amount),
          parts: invoices.map((invoice) => ({
            invoiceId: invoice.id,
            amount: inputCents(parts.find((part) => part.id === invoice.id)?.amount ?? ZERO),
          })),
        }}
      >
        {(form) => (
          <>
            <input type="hidden" name="clientId" value={client.id} />
            <div className={classes.head}>
              <MoneyField
                name="amount"
                label="Montant reçu"
                required
                autoFocus
                onChange={(e) => {
                  const received = parseCents(e.currentTarget.value);
                  if (received === null) return;
                  const spread = proposeParts(
                    received,
                    (chosen.length > 0 ? [...chosen, ...others] : invoices).map(({ id, dueCents }) => ({
                      id,
                      due: dueCents,
                    })),
                  ).parts;
                  for (const [i, { id }] of invoices.entries())
                    form.update({
                      name: `parts[${i}].amount`,
                      value: inputCents(spread.find((part) => part.id === id)?.amount ?? ZERO),
                    });
                }}
              />
              <SelectField
                name="mode"
                label="Mode"
                options={PAYMENT_MODES.map((value) => ({ value, label: PAYMENT_MODE_LABELS[value] }))}
              />
              <DayField name="receivedOn" label="Reçu le" required />
            </div>
            <TextField name="reference" label="Référence" hint="Numéro de chèque, libellé du virement…" />
            <EarlyGround contracts={offPremises} receivedOn={String(form.value?.receivedOn ?? today)} />
            {invoices.length > 0 ? (
              <fieldset className={classes.parts}>
                <legend>Ce que ce règlement paie</legend>
                <ul className={classes.lines}>
                  {invoices.map((invoice, i) => (
                    <li key={invoice.id}>
                      <input type="hidden" name={`parts[${i}].invoiceId`} value={invoice.id} />
                      <span>
                        {invoice.number}
                        <small>
                          {invoice.title && `${invoice.title} · `}échéance <Day value={invoice.dueOn} />,
                          reste <Money cents={invoice.dueCents} />
                        </small>
                      </span>
                      <MoneyField name={`parts[${i}].amount`} label="Montant affecté" />
                    </li>
                  ))}
                </ul>
                <Advance amount={form.value?.amount} parts={form.value?.parts} />
              </fieldset>
            ) : (
              <p>Ce client n'a aucune facture à régler : le montant restera à son crédit.</p>
            )}
            <FormActions>
              <SubmitButton>Enregistrer le règlement</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </Page>
  );
}

/** What the parts leave over, while one types: money without an invoice stays to the client's credit. */
function Advance({ amount, parts }: { amount: unknown; parts: unknown }) {
  const read = (text: unknown) => parseCents(String(text ?? "")) ?? ZERO;
  const given = (Array.isArray(parts) ? parts : []) as { amount?: string }[];
  const left = subtract(read(amount), sum(given.map((part) => read(part?.amount))));
  if (left === 0) return null;
  return (
    <output className={classes.advance} data-over={left < 0 || undefined}>
      {left > 0 ? (
        <>
          <Money cents={left} /> ne paient aucune facture : cette somme restera au crédit du client.
        </>
      ) : (
        <>
          Les montants affectés dépassent le règlement de <Money cents={negate(left)} />.
        </>
      )}
    </output>
  );
}

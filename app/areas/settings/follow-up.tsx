import { SimpleGrid } from "@mantine/core";
import { Link } from "react-router";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { NumberField, SelectField } from "~/app/ui/form/fields";
import { Page, Section } from "~/app/ui/page";
import { followUpForm } from "~/domain/follow-up/forms";
import { getFollowUp } from "~/operations/follow-up/get-follow-up";
import { saveFollowUp } from "~/operations/follow-up/save-follow-up";
import type { Route } from "./+types/follow-up";
import { VersionedForm } from "./parts/versioned-form";

export const meta: Route.MetaFunction = () => [{ title: "Relances · Aplomb" }];
export const handle: Shows = { topics: () => ["company"] };

export const loader = ({ context }: Route.LoaderArgs) => answer(() => getFollowUp(context.get(ctxContext)));

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    followUpForm,
    (form) => saveFollowUp(ctx, form),
    () => ({ saved: "Relances enregistrées.", at: ctx.now }),
  );
}

/** How unanswered quotes and overdue invoices are recalled to clients, by themselves. */
export default function FollowUp({ loaderData }: Route.ComponentProps) {
  const { setting, types, mayManage } = loaderData;
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Relances"
      detail="Les relances partent le matin des jours ouvrés, jamais deux fois."
      width="narrow"
    >
      <VersionedForm
        schema={followUpForm}
        version={setting.version}
        defaultValue={{
          quoteTimes: setting.quotes.times,
          quoteDays: setting.quotes.days,
          invoiceTimes: setting.invoices.times,
          invoiceDays: setting.invoices.days,
          quoteChoreTypeId: setting.quoteChore.typeId ?? "",
          quoteChoreDays: setting.quoteChore.days,
          invoiceChoreTypeId: setting.invoiceChore.typeId ?? "",
          invoiceChoreDays: setting.invoiceChore.days,
        }}
        readOnly={!mayManage}
      >
        <Section title="Devis sans réponse">
          <p>
            Tant que le devis est valable et que le client n'a ni signé ni refusé. Le vendeur est prévenu du
            silence dans tous les cas. <Link to="/reglages/modeles-de-mail/quote-reminder">Voir le mail</Link>
          </p>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberField name="quoteTimes" label="Nombre de relances" hint="0 : aucune relance au client" />
            <NumberField name="quoteDays" label="Une tous les" unit="jours" hint="Comptés depuis l'envoi" />
            <ChoreFields of="quote" types={types} from="Comptés depuis l'envoi" />
          </SimpleGrid>
        </Section>
        <Section title="Factures échues">
          <p>
            Un rappel courtois, facture jointe. Le bureau, la direction et le vendeur sont prévenus du retard
            dans tous les cas. <Link to="/reglages/modeles-de-mail/invoice-reminder">Voir le mail</Link>
          </p>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberField name="invoiceTimes" label="Nombre de rappels" hint="0 : aucun rappel au client" />
            <NumberField
              name="invoiceDays"
              label="Un tous les"
              unit="jours"
              hint="Comptés depuis l'échéance"
            />
            <ChoreFields of="invoice" types={types} from="Comptés depuis l'échéance" />
          </SimpleGrid>
        </Section>
      </VersionedForm>
    </Page>
  );
}

/** What the seller finds in their list of things to do, for a silent quote or invoice. */
function ChoreFields({
  of,
  types,
  from,
}: {
  of: "quote" | "invoice";
  types: { id: string; label: string }[];
  from: string;
}) {
  return (
    <>
      <SelectField
        name={`${of}ChoreTypeId`}
        label="À faire pour le vendeur"
        hint="Une fois par document"
        empty="Rien"
        options={types.map(({ id, label }) => ({ value: id, label }))}
      />
      <NumberField name={`${of}ChoreDays`} label="Au bout de" unit="jours" hint={from} />
    </>
  );
}

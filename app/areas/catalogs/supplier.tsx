import { SimpleGrid } from "@mantine/core";
import { href } from "react-router";
import { useSaved } from "~/app/areas/settings/parts/versioned-form";
import { answer, submit } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { Act } from "~/app/ui/act";
import { type Column, DataTable } from "~/app/ui/data-table";
import { RateField, SelectField, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Page, Section } from "~/app/ui/page";
import { Rate } from "~/app/ui/values";
import { conditionShape } from "~/domain/catalogs/forms";
import { getSupplier } from "~/operations/catalogs/get-supplier";
import { saveCondition } from "~/operations/catalogs/save-condition";
import type { Route } from "./+types/supplier";

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.name ?? "Fournisseur"} · Aplomb` },
];
export const handle: Shows = { topics: () => ["catalogs"] };

export const loader = ({ context, params }: Route.LoaderArgs) =>
  answer(() => getSupplier(context.get(ctxContext), params.supplierId));

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = context.get(ctxContext);
  return submit(
    await request.formData(),
    conditionShape,
    (input) => saveCondition(ctx, params.supplierId, input),
    () => ({ saved: "Condition enregistrée.", at: ctx.now }),
  );
}

type Condition = Route.ComponentProps["loaderData"]["conditions"][number];

const columnsFor = (supplierId: string): Column<Condition>[] => [
  {
    key: "family",
    label: "Famille",
    phone: "title",
    render: (row) => row.familyPath || "Tout le catalogue",
  },
  {
    key: "discount",
    label: "Remise",
    align: "right",
    phone: "line",
    render: (row) => <Rate value={row.discountBp} />,
  },
  {
    key: "accounts",
    label: "Comptes",
    phone: "line",
    render: (row) => [row.salesAccount, row.purchaseAccount].filter(Boolean).join(" / ") || "—",
  },
  {
    key: "act",
    label: "",
    phone: "line",
    render: (row) => (
      <Act
        to={href("/reglages/catalogues/:supplierId/conditions/:conditionId", {
          supplierId,
          conditionId: row.id,
        })}
        variant="subtle"
        size="compact-sm"
        done="Condition retirée."
      >
        Retirer
      </Act>
    ),
  },
];

/** What was agreed with a supplier, family by family: the net price is the tariff less the discount. */
export default function Supplier({ loaderData, actionData }: Route.ComponentProps) {
  const { id, name, families, conditions } = loaderData;
  const answered = actionData && "saved" in actionData ? actionData : undefined;
  useSaved(answered);
  const saved = answered?.at ?? 0;
  return (
    <Page
      back={{ href: "/reglages/catalogues", label: "Catalogues fournisseurs" }}
      title={name}
      detail="Prix d'achat = tarif du catalogue moins votre remise. Un prix net donné par le fichier passe devant."
      width="narrow"
    >
      <Section title="Vos conditions">
        <DataTable
          label="Conditions"
          rows={conditions}
          columns={columnsFor(id)}
          rowKey={(row) => row.id}
          empty={<p>Aucune remise notée : les articles sans prix net sont repris sans prix d'achat.</p>}
        />
      </Section>
      <Section title="Noter une condition">
        <Form key={saved} schema={conditionShape}>
          <SelectField
            name="familyPath"
            label="Famille"
            empty="Tout le catalogue"
            options={families.map((path) => ({ value: path, label: path }))}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <RateField name="discount" label="Remise" required />
            <TextField name="salesAccount" label="Compte de vente" hint="Repris avec l'article" />
            <TextField name="purchaseAccount" label="Compte d'achat" />
          </SimpleGrid>
          <FormActions>
            <SubmitButton>Enregistrer</SubmitButton>
          </FormActions>
        </Form>
      </Section>
    </Page>
  );
}

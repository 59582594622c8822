import { Stack } from "@mantine/core";
import { Link } from "react-router";
import { AccentField } from "~/app/areas/settings/parts/accent-field";
import { BoxesField, CheckboxField, SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import { OPTIONAL_COLUMNS, requiredColumns } from "~/domain/layouts/layout";
import type { getLayout } from "~/operations/layouts/get-layout";
import { COLUMN_WORDS } from "./words";

type View = Awaited<ReturnType<typeof getLayout>>;

const LOGO_PLACES = [
  { value: "left", label: "À gauche" },
  { value: "right", label: "À droite" },
  { value: "none", label: "Sans logo" },
];
const LOGO_SIZES = [
  { value: "small", label: "Petit" },
  { value: "medium", label: "Moyen" },
  { value: "large", label: "Grand" },
];

/** Everything that a layout says, in the order in which a paper shows it. */
export function LayoutFields({ layout, company, library }: Omit<View, "may">) {
  const locked = new Set(requiredColumns(layout.kind, "company"));
  const columns = OPTIONAL_COLUMNS.filter((column) => !locked.has(column));
  return (
    <Stack>
      <TextField name="name" label="Nom" required autoComplete="off" />
      <AccentField optional />
      {company.logo ? (
        <>
          <SelectField name="logo" label="Logo" options={LOGO_PLACES} />
          <SelectField name="logoSize" label="Taille du logo" options={LOGO_SIZES} />
        </>
      ) : (
        <>
          <input type="hidden" name="logo" value={layout.logo} />
          <input type="hidden" name="logoSize" value={layout.logoSize} />
          <p>
            Vous n'avez pas encore de logo :{" "}
            <Link to="/reglages/entreprise/apparence">déposez-le dans « Logo et couleur »</Link>.
          </p>
        </>
      )}
      <SelectField
        name="numbers"
        label="Numéros de ligne"
        options={[
          {
            value: "company",
            label: `Comme l'entreprise (${company.numbersLines ? "numérotées" : "sans numéro"})`,
          },
          { value: "yes", label: "Toujours" },
          { value: "no", label: "Jamais" },
        ]}
      />
      <BoxesField
        name="columns"
        label="Colonnes"
        hint={
          layout.kind === "invoice"
            ? "Quantité, unité, prix unitaire et TVA sont toujours imprimés : la loi les demande sur une facture (CGI, ann. II, art. 242 nonies A)."
            : "Quantité, unité et prix unitaire restent imprimés sur le devis d'un particulier (arrêté du 24 janvier 2017)."
        }
        options={columns.map((value) => ({ value, label: COLUMN_WORDS[value] }))}
      />
      <CheckboxField name="descriptions" label="Imprimer les descriptions des lignes" />
      <CheckboxField name="sections" label="Imprimer le total de chaque titre" />
      <TextArea
        name="foot"
        label="Pied de page"
        hint="Sur chaque page, au-dessus des mentions de l'entreprise : certifications, slogan."
        rows={2}
        maxLength={240}
      />
      <TextArea
        name="terms"
        label="Conditions générales"
        hint="Imprimées à la suite du document, sur deux colonnes. Une ligne courte sans point final devient un titre."
        autosize
        minRows={4}
        maxRows={16}
      />
      {library.length > 0 && (
        <BoxesField
          name="annexes"
          label="Annexes"
          hint="Documents de la bibliothèque cochés d'avance à chaque envoi."
          options={library.map((file) => ({ value: file.id, label: file.name }))}
        />
      )}
    </Stack>
  );
}

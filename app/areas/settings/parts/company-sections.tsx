import { useField } from "@conform-to/react";
import { Anchor, SimpleGrid, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useLoaderData } from "react-router";
import {
  BankFields,
  InsuranceFields,
  LawFields,
  LEGAL_FORM_OPTIONS,
  MediatorFields,
} from "~/app/areas/access/parts/set-up-steps";
import { sentence } from "~/app/shell/sentences";
import { CheckboxField, PhoneField, SelectField, TextField } from "~/app/ui/form/fields";
import type { Day } from "~/domain/calendar/day";
import { codeAt, codeShape } from "~/domain/clients/code";
import { patternProblems } from "~/domain/company/client-code";
import type { Section } from "~/domain/company/sections";
import { AccentField } from "./accent-field";
import { CreationFields } from "./creation-section";

const two = { cols: { base: 1, sm: 2 }, spacing: "md", verticalSpacing: "md" } as const;

function IdentityFields() {
  return (
    <SimpleGrid {...two}>
      <TextField name="legalName" label="Raison sociale" />
      <TextField name="tradeName" label="Nom commercial" hint="S'il diffère de la raison sociale." />
      <SelectField name="legalForm" label="Forme juridique" options={LEGAL_FORM_OPTIONS} />
      <TextField
        name="shareCapital"
        label="Capital social en euros"
        hint="Laissez vide pour une EI."
        inputMode="decimal"
      />
      <TextField name="siren" label="SIREN" hint="Neuf chiffres." inputMode="numeric" />
      <TextField name="siret" label="SIRET du siège" hint="Quatorze chiffres." inputMode="numeric" />
      <TextField
        name="vatNumber"
        label="Numéro de TVA"
        hint="Laissez vide : il se calcule d'après le SIREN."
      />
      <TextField name="naf" label="Code APE" hint="Exemple : 43.22A" />
      <TextField name="rcsCity" label="Greffe (RCS)" hint="La ville du registre." />
      <TextField name="street" label="Adresse du siège" />
      <TextField name="postcode" label="Code postal" inputMode="numeric" />
      <TextField name="city" label="Ville" />
      <PhoneField name="phone" label="Téléphone" />
      <TextField
        name="email"
        label="Adresse e-mail"
        type="email"
        hint="Les réponses de vos clients y arrivent."
      />
      <TextField name="website" label="Site internet" inputMode="url" />
    </SimpleGrid>
  );
}

const EXAMPLES = [
  { sequence: 1, name: "Turpin Jean" },
  { sequence: 248, name: "Les Cyprès" },
];

function NumberingFields() {
  const [pattern] = useField<string>("clientCodePattern");
  const typed = String(pattern.value ?? pattern.initialValue ?? "");
  const [problem] = patternProblems(typed);
  const { today } = useLoaderData<{ today: Day }>();
  return (
    <Stack>
      <CheckboxField
        name="allocatesClientCodes"
        label="Créer le code client automatiquement"
        hint="Au premier devis devenu commande ou facture, comme à la création directe d'une facture. Un client qui a déjà un code le garde."
      />
      <SimpleGrid {...two}>
        <TextField
          name="clientCodePattern"
          label="Modèle des codes clients"
          hint="{SEQ:6} compteur, {NOM:4} début du nom, {AAAA} ou {AA} année."
          autoComplete="off"
        />
        <div aria-live="polite">
          <Text size="sm" fw={550}>
            Exemples
          </Text>
          {problem ? (
            <Text size="sm" c="dimmed">
              {sentence(problem)}
            </Text>
          ) : (
            EXAMPLES.map((facts) => (
              <Text size="sm" key={facts.name}>
                {facts.name} :{" "}
                <b className="figures">{codeAt(codeShape(typed, facts.name, today), facts.sequence)}</b>
              </Text>
            ))
          )}
        </div>
        <TextField
          name="defaultSalesAccount"
          label="Compte de vente par défaut"
          hint="Pour un article sans compte ni famille."
          inputMode="numeric"
        />
      </SimpleGrid>
      <CheckboxField name="numbersLines" label="Numéroter les lignes des documents" hint="1, 1.1, 1.2, 2…" />
    </Stack>
  );
}

const InsuranceSection = () => (
  <Stack>
    <Text c="dimmed">
      La loi (C. assur. L243-2) demande l'assureur, ses coordonnées et la couverture sur chaque devis et
      facture du bâtiment.
    </Text>
    <InsuranceFields />
  </Stack>
);

const MediatorSection = () => (
  <Stack>
    <Text c="dimmed">
      Obligatoire quand vous vendez à des particuliers (C. conso. L616-1). La liste est tenue par la{" "}
      <Anchor href="https://www.economie.gouv.fr/mediation-conso" rel="noreferrer">
        Commission d'évaluation
      </Anchor>
      .
    </Text>
    <MediatorFields />
  </Stack>
);

/** Path, words and fields of each section, in the order of the tabs. */
export const COMPANY_PAGES: { path: string; section: Section; label: string; Fields: () => ReactNode }[] = [
  { path: "identite", section: "identity", label: "Identité", Fields: IdentityFields },
  { path: "droit", section: "law", label: "TVA et règlement", Fields: LawFields },
  { path: "banque", section: "bank", label: "Banque", Fields: BankFields },
  { path: "assurance", section: "insurance", label: "Assurance", Fields: InsuranceSection },
  { path: "mediateur", section: "mediator", label: "Médiateur", Fields: MediatorSection },
  { path: "apparence", section: "appearance", label: "Logo et couleur", Fields: () => <AccentField /> },
  { path: "nouveaux-clients", section: "creation", label: "Nouveaux clients", Fields: CreationFields },
  { path: "numerotation", section: "numbering", label: "Codes et numéros", Fields: NumberingFields },
];

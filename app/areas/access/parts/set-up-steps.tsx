import { useField } from "@conform-to/react";
import { SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { DayField } from "~/app/ui/form/day-field";
import {
  CheckboxField,
  NumberField,
  PhoneField,
  RadioCards,
  RateField,
  SelectField,
  TextArea,
  TextField,
} from "~/app/ui/form/fields";
import { LEGAL_FORMS } from "~/domain/company/forms";
import { isSiret } from "~/domain/identity/siren";
import { vatNumberOf } from "~/domain/identity/vat-number";
import { NewPassword } from "./new-password";

export const PAYMENT_TERMS = [
  { value: "net_days", label: "jours après la facture" },
  { value: "end_of_month_then_days", label: "fin de mois, puis ce nombre de jours" },
  { value: "days_then_end_of_month", label: "ce nombre de jours, puis fin de mois" },
];
export const LEGAL_FORM_OPTIONS = LEGAL_FORMS.map((form) => ({ value: form, label: form }));

const two = { cols: { base: 1, sm: 2 }, spacing: "md", verticalSpacing: "md" } as const;

/** The SIRET tells the SIREN and the VAT number: they are shown as soon as it is right. */
export function SiretField() {
  const [typed, setTyped] = useState("");
  const bare = typed.replace(/[\s.-]/g, "");
  const siren = bare.slice(0, 9);
  const found = isSiret(bare)
    ? `SIREN ${siren.replace(/(\d{3})(?=\d)/g, "$1 ")}, TVA ${vatNumberOf(siren)}`
    : "Quatorze chiffres. Le SIREN et le numéro de TVA s'en déduisent.";
  return (
    <TextField
      name="siret"
      label="SIRET"
      hint={found}
      inputMode="numeric"
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

export function CompanyStep() {
  return (
    <SimpleGrid {...two}>
      <TextField name="legalName" label="Raison sociale" autoComplete="organization" />
      <TextField name="tradeName" label="Nom commercial" hint="S'il diffère de la raison sociale." />
      <SelectField name="legalForm" label="Forme juridique" options={LEGAL_FORM_OPTIONS} empty="Choisir" />
      <TextField
        name="shareCapital"
        label="Capital social en euros"
        hint="Laissez vide pour une EI."
        inputMode="decimal"
      />
      <SiretField />
      <TextField name="naf" label="Code APE" hint="Facultatif. Exemple : 43.22A" />
      <TextField name="rcsCity" label="Greffe (RCS)" hint="Facultatif. La ville du registre." />
      <TextField name="street" label="Adresse du siège" autoComplete="street-address" />
      <TextField name="postcode" label="Code postal" inputMode="numeric" autoComplete="postal-code" />
      <TextField name="city" label="Ville" autoComplete="address-level2" />
      <PhoneField name="phone" label="Téléphone" hint="Facultatif." />
      <TextField name="email" label="Adresse e-mail de l'entreprise" type="email" autoComplete="email" />
    </SimpleGrid>
  );
}

export function LawStep() {
  return (
    <div style={{ display: "grid", gap: "1.25rem" }}>
      <LawFields />
      <BankFields />
      <Folded
        summary="Assurance décennale"
        text="Obligatoire sur devis et factures du bâtiment. Vous pourrez la saisir plus tard."
      >
        <InsuranceFields />
      </Folded>
      <Folded
        summary="Médiateur de la consommation"
        text="Obligatoire quand vous vendez à des particuliers. Vous pourrez le saisir plus tard."
      >
        <MediatorFields />
      </Folded>
    </div>
  );
}

export function LawFields() {
  const [regime] = useField<string>("vatRegime");
  return (
    <div style={{ display: "grid", gap: "1.25rem" }}>
      <RadioCards
        name="vatRegime"
        label="Régime de TVA"
        options={[
          { value: "real", label: "TVA facturée", text: "Régime réel, normal ou simplifié." },
          { value: "franchise", label: "Franchise en base", text: "Pas de TVA, art. 293 B du CGI." },
        ]}
      />
      {regime.value !== "franchise" && (
        <CheckboxField name="vatOnDebits" label="Option pour le paiement de la TVA d'après les débits" />
      )}
      <SimpleGrid {...two}>
        <NumberField name="paymentDays" label="Délai de règlement" unit="j" />
        <SelectField name="paymentTerms" label="Compté en" options={PAYMENT_TERMS} />
        <RateField
          name="lateRateBp"
          label="Pénalités de retard"
          hint="Taux annuel, clients professionnels."
        />
        <RateField name="depositBp" label="Acompte demandé" hint="À la commande." />
        <NumberField name="quoteValidityDays" label="Validité d'un devis" unit="j" />
      </SimpleGrid>
    </div>
  );
}

export function BankFields() {
  return (
    <SimpleGrid {...two}>
      <TextField name="iban" label="IBAN" hint="Imprimé sur les factures." autoComplete="off" />
      <TextField name="bic" label="BIC" hint="8 ou 11 caractères." autoComplete="off" />
      <TextField name="bankName" label="Banque" />
    </SimpleGrid>
  );
}

export function InsuranceFields() {
  return (
    <SimpleGrid {...two}>
      <TextField name="insurer" label="Assureur" />
      <TextField name="contractNumber" label="Numéro de contrat" />
      <TextArea name="insurerAddress" label="Adresse de l'assureur" />
      <TextArea name="activities" label="Activités garanties" />
      <TextField name="coverage" label="Couverture géographique" />
      <span />
      <DayField name="validFrom" label="Valable du" />
      <DayField name="validTo" label="au" />
    </SimpleGrid>
  );
}

export function MediatorFields() {
  return (
    <SimpleGrid {...two}>
      <TextField name="mediatorName" label="Médiateur" />
      <TextField name="mediatorWebsite" label="Site" inputMode="url" />
      <TextArea name="mediatorAddress" label="Adresse" />
    </SimpleGrid>
  );
}

function Folded({ summary, text, children }: { summary: string; text: string; children: React.ReactNode }) {
  return (
    <details>
      <summary style={{ cursor: "pointer", paddingBlock: "0.5rem", fontWeight: 600 }}>{summary}</summary>
      <p style={{ margin: "0 0 0.75rem", color: "var(--mantine-color-dimmed)" }}>{text}</p>
      {children}
    </details>
  );
}

export function PersonStep() {
  const [name] = useField<string>("userName");
  const [email] = useField<string>("userEmail");
  return (
    <SimpleGrid {...two}>
      <TextField name="userName" label="Votre nom" autoComplete="name" />
      <TextField name="userEmail" label="Votre adresse e-mail" type="email" autoComplete="username" />
      <NewPassword owner={{ name: name.value ?? "", email: email.value ?? "" }} />
    </SimpleGrid>
  );
}

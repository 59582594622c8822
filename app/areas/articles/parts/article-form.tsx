import { useField } from "@conform-to/react";
import { Button, SimpleGrid, Text } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { AnswerFields, type Asked, answerDefaults } from "~/app/areas/questions/parts/answer-fields";
import type { AnsweredAbout } from "~/app/areas/questions/parts/file-answer";
import { MoneyField, NumberField, SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { Section } from "~/app/ui/page";
import {
  ARTICLE_TYPE_LABELS,
  ARTICLE_TYPES,
  ARTICLE_VAT_RATES,
  isTextReference,
} from "~/domain/articles/article";
import { articleEditShape, articleShape } from "~/domain/articles/forms";
import { formatRate, inputRate } from "~/domain/money/format";
import { basisPoints } from "~/domain/money/money";
import type { Answer } from "~/domain/questions/answer";
import type { FamilyNode } from "./family-options";
import { FamilySelect } from "./family-select";
import { LiveMargin } from "./live-margin";

export interface ArticleFormProps {
  offered: { families: FamilyNode[]; units: string[]; may: { costs: boolean } };
  /** Values as inputs show them; absent for a new article. */
  values?: Record<string, string>;
  /** The company's own questions, and what is answered so far. */
  questions: readonly Asked[];
  answers?: Record<string, Answer>;
  files?: Record<string, string>;
  about?: AnsweredAbout;
  cancel: string;
  verb: string;
}

/** One form for a new article and for its revision. A text article shows neither price nor accounts. */
export function ArticleForm({
  offered,
  values,
  questions,
  answers = {},
  files = {},
  about,
  cancel,
  verb,
}: ArticleFormProps) {
  // What the person saw, whatever the page has learnt since.
  const [seen] = useState(values?.version);
  return (
    <Form
      schema={values ? articleEditShape : articleShape}
      defaultValue={{
        ...(values ?? { type: "supply", vatBp: "20", unit: "u" }),
        answers: answerDefaults(questions, answers),
      }}
    >
      {seen && <input type="hidden" name="version" value={seen} />}
      <Identity offered={offered} />
      <Amounts costs={offered.may.costs} />
      <Section title="Fournisseur et suivi">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextField name="supplier" label="Fournisseur" />
          <TextField name="supplierReference" label="Référence fournisseur" />
          <TextField name="ean" label="Code EAN" inputMode="numeric" />
          <span />
          <NumberField name="warrantyMonths" label="Garantie" unit="mois" />
          <NumberField name="lifetimeMonths" label="Durée de vie" unit="mois" />
        </SimpleGrid>
      </Section>
      {questions.length > 0 && (
        <AnswerFields questions={questions} answers={answers} files={files} about={about} />
      )}
      <FormActions>
        <Button component={Link} to={cancel} variant="default">
          Annuler
        </Button>
        <SubmitButton>{verb}</SubmitButton>
      </FormActions>
    </Form>
  );
}

function Identity({ offered }: Pick<ArticleFormProps, "offered">) {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextField
          name="reference"
          label="Référence"
          required
          autoComplete="off"
          hint="« txt_… » pour un texte sans prix"
          maxLength={40}
        />
        <SelectField
          name="type"
          label="Type"
          hint="Distingue biens et services sur les factures"
          options={ARTICLE_TYPES.map((value) => ({ value, label: ARTICLE_TYPE_LABELS[value] }))}
        />
      </SimpleGrid>
      <TextField name="label" label="Désignation" required mt="sm" maxLength={200} />
      <TextArea
        name="description"
        label="Description"
        hint="Imprimée sous la désignation"
        autosize
        minRows={2}
        mt="sm"
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
        <FamilySelect families={offered.families} />
        <TextField name="unit" label="Unité" list="article-units" maxLength={12} />
      </SimpleGrid>
      <datalist id="article-units">
        {offered.units.map((unit) => (
          <option key={unit} value={unit}>
            {unit}
          </option>
        ))}
      </datalist>
    </>
  );
}

function Amounts({ costs }: { costs: boolean }) {
  const [reference] = useField<string>("reference");
  const text = isTextReference(reference.value ?? "");
  if (text)
    return (
      <>
        <input type="hidden" name="vatBp" value={inputRate(basisPoints(2000))} />
        <Text c="dimmed" mt="md">
          Un texte n'a ni prix ni quantité : il forme un paragraphe du devis.
        </Text>
      </>
    );
  return (
    <Section title="Prix">
      <SimpleGrid cols={{ base: 1, xs: costs ? 3 : 2 }} spacing="sm">
        {costs && <MoneyField name="purchasePrice" label="Achat HT" hint="Vide : inconnu" />}
        <MoneyField name="salePrice" label="Vente HT" hint="Vide : inconnu, jamais zéro" />
        <SelectField
          name="vatBp"
          label="TVA"
          hint="Taux habituel de la ligne"
          options={ARTICLE_VAT_RATES.map((rate) => ({ value: inputRate(rate), label: formatRate(rate) }))}
        />
      </SimpleGrid>
      {costs && <LiveMargin />}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
        <TextField
          name="salesAccount"
          label="Compte de vente"
          hint="Vide : celui de la famille"
          inputMode="numeric"
        />
        <TextField
          name="purchaseAccount"
          label="Compte d'achat"
          hint="Vide : celui de la famille"
          inputMode="numeric"
        />
      </SimpleGrid>
    </Section>
  );
}

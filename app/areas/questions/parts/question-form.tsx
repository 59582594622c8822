import { useField } from "@conform-to/react";
import { Button, SimpleGrid } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type * as z from "zod";
import { CheckboxField, SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import { Form, FormActions, SubmitButton } from "~/app/ui/form/form";
import { hasOptions, type QuestionType, type Subject, TYPES } from "~/domain/questions/question";
import { Ticks } from "./ticks";
import { questionsAt, SUBJECT_WORDS, TYPE_WORDS } from "./types";

interface QuestionFormProps {
  schema: z.ZodType;
  defaultValue: Record<string, unknown>;
  sections: string[];
  whens: { value: string; label: string }[];
  subject: Subject;
  /** Types of ouvrage to choose from, of a question about ouvrages. */
  types: { id: string; label: string }[];
  version?: number;
}

/** A question as it is written: its words, what answers it, when and where it is asked. */
export function QuestionForm({
  schema,
  defaultValue,
  sections,
  whens,
  subject,
  types,
  version,
}: QuestionFormProps) {
  const [first] = useState(version);
  const words = SUBJECT_WORDS[subject];
  return (
    <Form schema={schema} defaultValue={defaultValue}>
      {first !== undefined && <input type="hidden" name="version" value={first} />}
      {first === undefined && <input type="hidden" name="subject" value={subject} />}
      <TextField name="label" label="Question" required autoComplete="off" placeholder="Accès au jardin" />
      <TypeFields />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextField
          name="section"
          label="Rubrique"
          hint="Titre sous lequel elle est rangée"
          autoComplete="off"
          list="rubriques"
        />
        <SelectField
          name="when"
          label="Posée"
          empty="Toujours"
          hint="Ou seulement après cette réponse"
          options={whens}
        />
      </SimpleGrid>
      <datalist id="rubriques">
        {sections.map((section) => (
          <option key={section} value={section}>
            {section}
          </option>
        ))}
      </datalist>
      {types.length > 0 && <OuvrageTypes types={types} />}
      <CheckboxField name="required" label="Réponse obligatoire" />
      {words.onHome && <CheckboxField name="onHome" label={words.onHome} />}
      <CheckboxField
        name="atCreation"
        label={words.atCreation}
        hint="Un fichier se donne plus tard, une fois la fiche créée"
      />
      <FormActions>
        <Button component={Link} to={questionsAt(subject)} variant="default">
          Revenir aux questions
        </Button>
        <SubmitButton>Enregistrer la question</SubmitButton>
      </FormActions>
    </Form>
  );
}

/** The kind of answer, and its choices where it has some. */
function TypeFields() {
  const [field] = useField<QuestionType>("type");
  const [type, setType] = useState(field.initialValue as QuestionType);
  return (
    <>
      <SelectField
        name="type"
        label="Réponse"
        options={TYPES.map((value) => ({ value, label: TYPE_WORDS[value] }))}
        onChange={(event) => setType(event.currentTarget.value as QuestionType)}
      />
      {hasOptions(type) && (
        <TextArea name="options" label="Choix" hint="Un par ligne" required autosize minRows={3} />
      )}
    </>
  );
}

/** For which ouvrages it is asked; none ticked is all of them (QU8). */
function OuvrageTypes({ types }: { types: QuestionFormProps["types"] }) {
  return (
    <Ticks
      name="ouvrageTypes"
      label="Pour ces types d'ouvrage (aucun coché : pour tous)"
      required={false}
      options={types.map(({ id, label }) => ({ value: id, label }))}
    />
  );
}

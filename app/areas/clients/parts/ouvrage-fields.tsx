import { useField } from "@conform-to/react";
import { Stack } from "@mantine/core";
import { AnswerFields, type Asked } from "~/app/areas/questions/parts/answer-fields";
import type { AnsweredAbout } from "~/app/areas/questions/parts/file-answer";
import { DayField } from "~/app/ui/form/day-field";
import { SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import type { Answer } from "~/domain/questions/answer";
import type { Place } from "./places";
import { placeLine } from "./places";

interface OuvrageFieldsProps {
  types: { id: string; label: string }[];
  addresses: (Place & { id: string })[];
  /** The company's own questions about ouvrages, and what is answered so far. */
  questions: readonly Asked[];
  answers?: Record<string, Answer>;
  files?: Record<string, string>;
  about?: AnsweredAbout;
}

export function OuvrageFields({
  types,
  addresses,
  questions,
  answers = {},
  files = {},
  about,
}: OuvrageFieldsProps) {
  const [type] = useField<string>("typeId");
  return (
    <Stack gap="sm">
      <SelectField
        name="typeId"
        label="Type"
        required
        options={types.map((one) => ({ value: one.id, label: one.label }))}
      />
      <TextField
        name="name"
        label="Nom"
        required
        placeholder="Piscine 8 × 4, poêle du salon…"
        autoComplete="off"
      />
      <SelectField
        name="siteAddressId"
        label="Adresse du chantier"
        empty="Non précisée"
        options={addresses.map((one) => ({ value: one.id, label: placeLine(one) }))}
      />
      <DayField name="installedOn" label="Posé le" />
      <DayField name="warrantyUntil" label="Garanti jusqu'au" />
      <DayField name="nextServiceOn" label="Prochain entretien" />
      <TextField name="serialNumber" label="N° de série" autoComplete="off" />
      {questions.length > 0 && (
        <AnswerFields
          questions={questions}
          answers={answers}
          files={files}
          about={about}
          typeId={type.value ?? types[0]?.id}
        />
      )}
      <TextArea name="notes" label="Notes" autosize minRows={2} />
    </Stack>
  );
}

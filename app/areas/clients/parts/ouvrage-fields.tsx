import { Stack } from "@mantine/core";
import { DayField } from "~/app/ui/form/day-field";
import { SelectField, TextArea, TextField } from "~/app/ui/form/fields";
import type { Place } from "./places";
import { placeLine } from "./places";

interface OuvrageFieldsProps {
  types: { id: string; label: string }[];
  addresses: (Place & { id: string })[];
}

export function OuvrageFields({ types, addresses }: OuvrageFieldsProps) {
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
      <TextArea name="notes" label="Notes" autosize minRows={2} />
    </Stack>
  );
}

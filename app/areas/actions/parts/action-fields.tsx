import { useField } from "@conform-to/react";
import { Group, Stack } from "@mantine/core";
import { NumberField, SelectField } from "~/app/ui/form/fields";
import { PlanFields } from "~/app/ui/form/plan-fields";

interface ActionFieldsProps {
  types: { id: string; label: string }[];
  people: { id: string; name: string }[];
  ouvrages: { id: string; name: string }[];
}

/** What is to be done, when, by whom, and whether it comes back. */
export function ActionFields({ types, people, ouvrages }: ActionFieldsProps) {
  return (
    <Stack gap="sm">
      <PlanFields
        types={types.map((one) => ({ value: one.id, label: one.label }))}
        example="Confirmer la date de pose…"
      />
      <SelectField
        name="assigneeId"
        label="Qui s'en charge"
        options={people.map((one) => ({ value: one.id, label: one.name }))}
      />
      {ouvrages.length > 0 && (
        <SelectField
          name="ouvrageId"
          label="À propos de"
          empty="Tout le dossier"
          options={ouvrages.map((one) => ({ value: one.id, label: one.name }))}
        />
      )}
      <Rhythm />
    </Stack>
  );
}

const NOUNS = { day: "jours", week: "semaines", month: "mois" };

/** How many days, weeks or months is asked once it comes back at all. */
function Rhythm() {
  const [unit] = useField("rhythmUnit");
  const noun = NOUNS[unit.value as keyof typeof NOUNS];
  return (
    <Group grow align="flex-start">
      <SelectField
        name="rhythmUnit"
        label="Revient"
        empty="Une seule fois"
        options={[
          { value: "day", label: "Tous les … jours" },
          { value: "week", label: "Toutes les … semaines" },
          { value: "month", label: "Tous les … mois" },
        ]}
      />
      {noun && <NumberField name="rhythmEvery" label={`Nombre de ${noun}`} />}
    </Group>
  );
}

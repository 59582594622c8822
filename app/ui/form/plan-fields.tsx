import { Group } from "@mantine/core";
import { DayField } from "./day-field";
import { SelectField, TextField } from "./fields";

interface PlanFieldsProps {
  types: readonly { value: string; label: string }[];
  /** An example of what is to be done. */
  example: string;
  focused?: boolean;
}

/** What is to be done, and when. */
export function PlanFields({ types, example, focused }: PlanFieldsProps) {
  return (
    <>
      <SelectField
        name="typeId"
        label="Type"
        required
        options={[...types]}
        data-autofocus={focused || undefined}
      />
      <TextField name="subject" label="Précision" placeholder={example} autoComplete="off" />
      <Group grow align="flex-start">
        <DayField name="dueOn" label="Pour le" required />
        <TextField name="dueTime" label="Heure" placeholder="09:30" autoComplete="off" />
      </Group>
    </>
  );
}

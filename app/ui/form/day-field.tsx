import { useField } from "@conform-to/react";
import { DayInput } from "./day-input";
import { type FieldProps, text, wired } from "./fields";

/** A civil day, typed as 22/11/2026 or picked; posted as YYYY-MM-DD. */
export function DayField({ name, label, hint, required }: FieldProps) {
  const [field] = useField(name);
  return (
    <DayInput
      key={field.key}
      day={text(field)}
      {...wired(field, { name, label, hint, required })}
      name={field.name}
    />
  );
}

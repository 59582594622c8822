import { useField } from "@conform-to/react";
import { Checkbox, Input } from "@mantine/core";
import classes from "./answer-fields.module.css";

interface TicksProps {
  name: string;
  label: string;
  required: boolean;
  options: { value: string; label: string }[];
  /** One box that is a yes: its label is the question. */
  alone?: boolean;
}

/** Boxes with room for a finger, as many as there are choices (CRM-10). */
export function Ticks({ name, label, required, options, alone = false }: TicksProps) {
  const [field] = useField<string | string[]>(name);
  const initial = [field.initialValue].flat();
  return (
    <Input.Wrapper
      label={alone ? undefined : label}
      withAsterisk={required}
      error={field.errors?.join(" ")}
      labelElement="div"
      {...(alone ? {} : { role: "group", "aria-label": label })}
    >
      <div className={classes.ticks}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            className={classes.tick ?? ""}
            name={field.name}
            value={option.value}
            defaultChecked={initial.includes(option.value)}
            label={option.label}
          />
        ))}
      </div>
    </Input.Wrapper>
  );
}

import { useField } from "@conform-to/react";
import { Button, Checkbox, Group, Input } from "@mantine/core";
import { useState } from "react";
import classes from "./ticks.module.css";

interface TicksProps {
  name: string;
  groups: { title: string; rows: readonly (readonly [value: string, label: string])[] }[];
  ticked: readonly string[];
  /** Choices made in one click: "Lecture seule". */
  presets?: { label: string; values: readonly string[] }[];
}

/** Several choices among many, in groups; each ticked one is posted under the same name. */
export function Ticks({ name, groups, ticked, presets = [] }: TicksProps) {
  const [field] = useField(name);
  const [chosen, setChosen] = useState(() => new Set(ticked));
  const tick = (value: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(value);
      else next.delete(value);
      return next;
    });
  return (
    <div id={field.id} aria-describedby={field.errors ? field.errorId : undefined}>
      {presets.length > 0 && (
        <Group mb="md" gap="xs">
          {presets.map((preset) => (
            <Button
              key={preset.label}
              variant="default"
              size="compact-sm"
              onClick={() => setChosen(new Set(preset.values))}
            >
              {preset.label}
            </Button>
          ))}
        </Group>
      )}
      {field.errors && (
        <Input.Error id={field.errorId} mb="sm">
          {field.errors.join(" ")}
        </Input.Error>
      )}
      {groups.map(({ title, rows }) => (
        <fieldset key={title} className={classes.group}>
          <legend>{title}</legend>
          <div className={classes.rows}>
            {rows.map(([value, label]) => (
              <Checkbox
                key={value}
                name={field.name}
                value={value}
                label={label}
                checked={chosen.has(value)}
                onChange={(event) => tick(value, event.currentTarget.checked)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

import { Checkbox, Stack } from "@mantine/core";
import { useActionData } from "react-router";

interface Answered {
  lastResult?: { error?: Record<string, string[] | null> | null };
}

/** A short list of which one ticks several. */
export function Ticks({
  name,
  label,
  ticked,
  options,
}: {
  name: string;
  label: string;
  ticked: readonly string[];
  options: readonly { value: string; label: string }[];
}) {
  const answered = useActionData() as Answered | undefined;
  const problem = answered?.lastResult?.error?.[name]?.[0];
  return (
    <Checkbox.Group label={label} defaultValue={[...ticked]} error={problem} mt="md">
      <Stack gap="xs" mt="xs">
        {options.map((option) => (
          <Checkbox key={option.value} name={name} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

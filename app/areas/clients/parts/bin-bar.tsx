import { Button, Group, Paper, Text } from "@mantine/core";
import { counted } from "~/domain/french";

/** What to do with the chosen rows of the bin; it stays within the thumb's reach. */
export function BinBar({
  count,
  onRestore,
  onClear,
}: {
  count: number;
  onRestore: () => void;
  onClear: () => void;
}) {
  return (
    <Paper
      component="section"
      withBorder
      p="xs"
      mb="xs"
      aria-label="Clients choisis"
      style={{ position: "sticky", top: 0, zIndex: 2 }}
    >
      <Group justify="space-between" gap="xs">
        <Text size="sm" aria-live="polite">
          {counted(count, "client choisi", "clients choisis")}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={onClear}>
            Ne plus choisir
          </Button>
          <Button onClick={onRestore}>Remettre {count > 1 ? `les ${count}` : "ce client"}</Button>
        </Group>
      </Group>
    </Paper>
  );
}

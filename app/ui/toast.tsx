import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

interface Toast {
  message: string;
  /** Takes back what was just done; the toast then stays ten seconds. */
  undo?: () => void;
  tone?: "done" | "problem";
}

/** A short word at the foot of the screen; with `undo` it replaces "Êtes-vous sûr ?". */
export function toast({ message, undo, tone = "done" }: Toast) {
  const id = notifications.show({
    color: tone === "problem" ? "red" : "ink",
    autoClose: undo ? 10_000 : 5000,
    withCloseButton: true,
    closeButtonProps: { "aria-label": "Fermer" },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            Annuler
          </Button>
        )}
      </Group>
    ),
  });
}

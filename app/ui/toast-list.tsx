import { Button, Group, Text } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import type { Toast } from "./toast";

/** Where the words stand; fetched with the first of them. */
export default function ToastList() {
  return <Notifications position="bottom-center" autoClose={8000} limit={4} />;
}

/** Puts one up. */
export function show({ message, undo, tone = "done" }: Toast) {
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
            flex="none"
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

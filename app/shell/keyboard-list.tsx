import { Modal, Text } from "@mantine/core";
import { Kbd } from "~/app/ui/kbd";
import classes from "./frame.module.css";
import { useShortcuts } from "./keys";

/** The keys of this screen, one line a label; fetched when somebody asks. */
export default function KeyboardList({ opened, close }: { opened: boolean; close: () => void }) {
  const shortcuts = useShortcuts();
  return (
    <Modal
      opened={opened}
      onClose={close}
      title="Raccourcis de cet écran"
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <dl className={classes.shortcuts}>
        {gathered(shortcuts).map(([label, keys]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key} keys={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Text size="xs" c="dimmed" mt="md">
        <Kbd keys="Alt" /> gardé appuyé montre une lettre sur chaque bouton et chaque section : tapez-la.
      </Text>
      <Text size="xs" c="dimmed" mt="xs">
        Pendant la saisie, seuls les raccourcis avec Ctrl ou Alt répondent.
      </Text>
    </Modal>
  );
}

/** One line a label, with all the keys that do it. */
function gathered(shortcuts: { keys: string; label: string }[]): [string, string[]][] {
  const lines = new Map<string, string[]>();
  for (const { keys, label } of shortcuts)
    lines.set(label, [...new Set([...(lines.get(label) ?? []), keys])]);
  return [...lines];
}

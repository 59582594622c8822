import { ActionIcon, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Kbd } from "~/app/ui/kbd";
import classes from "./frame.module.css";
import { useKeys, useShortcuts } from "./keys";

/** `?` shows the keys of this screen. */
export function KeyboardHelp() {
  const [opened, { open, close }] = useDisclosure();
  const shortcuts = useShortcuts();
  useKeys([{ keys: "?", label: "Montrer les raccourcis de cet écran", run: open }]);
  return (
    <>
      <ActionIcon
        onClick={open}
        aria-label="Raccourcis clavier"
        c="dimmed"
        visibleFrom="sm"
        size="lg"
        title="Raccourcis (?)"
      >
        <svg
          viewBox="0 0 24 24"
          width="20"
          height="20"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          aria-hidden
        >
          <rect x="2.5" y="6" width="19" height="12" rx="2.5" />
          <path d="M6.5 10h.01M10.2 10h.01M13.9 10h.01M17.5 10h.01M8 14h8" strokeLinecap="round" />
        </svg>
      </ActionIcon>
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
          Pendant la saisie, seuls les raccourcis avec Ctrl ou Alt répondent.
        </Text>
      </Modal>
    </>
  );
}

/** One line a label, with all the keys that do it. */
function gathered(shortcuts: { keys: string; label: string }[]): [string, string[]][] {
  const lines = new Map<string, string[]>();
  for (const { keys, label } of shortcuts)
    lines.set(label, [...new Set([...(lines.get(label) ?? []), keys])]);
  return [...lines];
}

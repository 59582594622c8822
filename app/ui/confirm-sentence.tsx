import { Button, Group, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";

interface ConfirmSentenceProps {
  /** The button that opens it, in words: "Émettre la facture". */
  label: string;
  title: string;
  /** What will be true afterwards and can't be undone. */
  consequences: ReactNode;
  /** The form or button that does it; rendered at the foot. */
  children: ReactNode;
  variant?: string;
  disabled?: boolean;
}

/** For what is legally final only: says the consequence, then offers the verb. Everything else has an undo. */
export function ConfirmSentence({
  label,
  title,
  consequences,
  children,
  variant = "filled",
  disabled = false,
}: ConfirmSentenceProps) {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant={variant} onClick={open} disabled={disabled}>
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ "aria-label": "Fermer" }}>
        <Text component="div" mb="lg">
          {consequences}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            Pas maintenant
          </Button>
          {children}
        </Group>
      </Modal>
    </>
  );
}

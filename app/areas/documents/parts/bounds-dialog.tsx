import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { readBounds, setBounds, writtenBounds } from "../editor/choices";
import { useDerived, useSession } from "./session";

/** Between which quantities the customer may choose, of a line of an option or of a variant. */
export function BoundsDialog({ lineId, onClose }: { lineId: string; onClose: () => void }) {
  const { editor } = useSession();
  const line = useDerived((computed) => computed.lines.get(lineId));
  const bounds = line?.kind === "item" ? line.bounds : null;
  const [[least, most], setTyped] = useState(writtenBounds(bounds));
  const [problem, setProblem] = useState<string | null>(null);
  if (line?.kind !== "item") return null;
  const save = () => {
    const read = readBounds(least, most);
    if (typeof read === "string") return setProblem(read);
    setBounds(editor, lineId, read);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Quantité au choix du client"
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Sur la page de son devis, le client choisit la quantité de « {line.label} » : le total suit.
          </Text>
          <Group grow align="flex-start">
            <TextInput
              label="De"
              inputMode="decimal"
              data-autofocus
              value={least}
              error={problem}
              onChange={(event) => setTyped([event.currentTarget.value, most])}
            />
            <TextInput
              label={`À${line.unit ? ` (${line.unit})` : ""}`}
              inputMode="decimal"
              value={most}
              onChange={(event) => setTyped([least, event.currentTarget.value])}
            />
          </Group>
          <Group justify="flex-end">
            {bounds !== null && (
              <Button
                variant="default"
                onClick={() => {
                  setBounds(editor, lineId, null);
                  onClose();
                }}
              >
                Ne plus laisser le choix
              </Button>
            )}
            <Button type="submit">Laisser ce choix au client</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Group, Modal, NativeSelect, Stack } from "@mantine/core";
import { useState } from "react";
import { pathOf, subtreeOf } from "~/domain/files/folders";
import { counted } from "~/domain/french";
import type { Holder } from "~/operations/files/list-files";
import type { Dragged } from "./dragged";

interface Props {
  holder: Pick<Holder, "folders" | "place">;
  what: Dragged;
  onMove: (into: string | null) => void;
  onClose: () => void;
}

/** The same as dragging, with the keyboard or a reader: which folder, in words. */
export default function MoveDialog({ holder, what, onMove, onClose }: Props) {
  const { folders } = holder;
  const closed = new Set(what.folders.flatMap(({ id }) => subtreeOf(folders, id).map((one) => one.id)));
  const places = folders
    .filter((one) => !closed.has(one.id))
    .map((one) => ({
      value: one.id,
      label: pathOf(folders, one.id)
        .map(({ name }) => name)
        .join(" / "),
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "fr"));
  const [into, setInto] = useState("");
  const count = what.files.length + what.folders.length;
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Déplacer ${counted(count, "élément")}`}
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMove(into || null);
          onClose();
        }}
      >
        <Stack gap="md">
          <NativeSelect
            label="Dans"
            data-autofocus
            value={into}
            onChange={(event) => setInto(event.currentTarget.value)}
            data={[{ value: "", label: "Hors dossier" }, ...places]}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Laisser en place
            </Button>
            <Button type="submit">Déplacer</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

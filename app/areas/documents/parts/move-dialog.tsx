import { Button, Group, Modal, NativeSelect, Stack } from "@mantine/core";
import { useState } from "react";
import type { Line } from "~/domain/documents/document";
import { derived } from "../editor/derived";
import { useSession } from "./session";

const END = "fin";

/** The same as dragging, with the keyboard or a reader: where the lines go, in words. */
export function MoveDialog({ onClose }: { onClose: () => void }) {
  const { editor, commands, manuscript } = useSession();
  const { body } = editor.draft();
  const { numbers } = derived(body);
  const ids = new Set(editor.targets().map((line) => line.id));
  const others = body.lines.filter((line) => !ids.has(line.id));
  const [before, setBefore] = useState(END);
  const [option, setOption] = useState<string>(editor.targets()[0]?.optionId ?? "");
  const named = (line: Line) =>
    `${numbers.get(line.id) ?? ""} ${line.label || (line.kind === "subtotal" ? "Sous-total" : "Sans désignation")}`.trim();
  const choose = (value: string) => {
    setBefore(value);
    setOption(others.find((line) => line.id === value)?.optionId ?? "");
  };
  const move = () => {
    commands.move(ids, before === END ? null : before, option || null);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={ids.size === 1 ? "Déplacer la ligne" : `Déplacer ${ids.size} lignes`}
      closeButtonProps={{ "aria-label": "Fermer" }}
    >
      <Stack gap="sm">
        <NativeSelect
          label="Placer avant"
          value={before}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            ...others.map((line) => ({ value: line.id, label: named(line).slice(0, 90) })),
            { value: END, label: `À la fin ${manuscript.noun.of}` },
          ]}
          data-autofocus
        />
        {body.options.length > 0 && (
          <NativeSelect
            label="Dans"
            value={option}
            onChange={(event) => setOption(event.currentTarget.value)}
            data={[
              { value: "", label: "Hors option" },
              ...body.options.map((it) => ({ value: it.id, label: `L'option « ${it.label} »` })),
            ]}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Laisser en place
          </Button>
          <Button onClick={move}>Déplacer</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

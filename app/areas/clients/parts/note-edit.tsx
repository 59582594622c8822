import { Button, Group, Textarea } from "@mantine/core";
import { useRef } from "react";
import { focused } from "~/app/ui/focused";
import { FormProblems } from "~/app/ui/form/problems";

interface NoteEditProps {
  body: string;
  problems: string[];
  busy: boolean;
  onKeep: (body: string) => void;
  onLeave: () => void;
}

/** A note rewritten where it stands; Escape leaves it as it was, Ctrl+Entrée keeps it. */
export function NoteEdit({ body, problems, busy, onKeep, onLeave }: NoteEditProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  const keep = () => onKeep(text.current?.value ?? "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <FormProblems messages={problems} />
      <Textarea
        ref={(element) => {
          text.current = element;
          focused(element);
        }}
        aria-label="Texte de la note"
        defaultValue={body}
        autosize
        minRows={2}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Escape") onLeave();
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) keep();
        }}
      />
      <Group justify="flex-end" gap="xs" my={4}>
        <Button variant="subtle" size="xs" onClick={onLeave}>
          Laisser comme avant
        </Button>
        <Button type="submit" size="xs" loading={busy}>
          Garder
        </Button>
      </Group>
    </form>
  );
}

import { ActionIcon, Button, Group, Tooltip } from "@mantine/core";
import classes from "./editor.module.css";
import { Eye, Redo, Undo } from "./icons";
import { useEditor, useSession } from "./session";

/** Undo, margins and paper: what one reaches for while writing. */
export function Tools({ preview, onPreview }: { preview: boolean; onPreview: () => void }) {
  const { editor, manuscript, showCosts, toggleCosts } = useSession();
  const canUndo = useEditor((state) => state.canUndo);
  const canRedo = useEditor((state) => state.canRedo);
  const seesCosts = useEditor((state) => state.draft.costs !== null);
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label="Annuler (Ctrl+Z)">
        <ActionIcon aria-label="Annuler" disabled={!canUndo} onClick={() => editor.undo()}>
          <Undo />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Rétablir (Ctrl+Y)">
        <ActionIcon aria-label="Rétablir" disabled={!canRedo} onClick={() => editor.redo()}>
          <Redo />
        </ActionIcon>
      </Tooltip>
      {seesCosts && (
        <Button variant={showCosts ? "light" : "default"} aria-pressed={showCosts} onClick={toggleCosts}>
          Marges
        </Button>
      )}
      {manuscript.paper !== null && (
        <Button
          variant={preview ? "light" : "default"}
          aria-pressed={preview}
          leftSection={<Eye />}
          onClick={onPreview}
          className={classes.previewButton}
        >
          Aperçu
        </Button>
      )}
    </Group>
  );
}

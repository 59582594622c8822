import { ActionIcon, Alert, Button, Group, Tooltip } from "@mantine/core";
import { saveWords } from "../editor/words";
import classes from "./editor.module.css";
import { Eye, Redo, Undo } from "./icons";
import { useEditor, useSaveState, useSession } from "./session";

/** Where the save stands, in words. */
export function SaveWords() {
  const state = useSaveState();
  return (
    <output className={classes.saved} data-state={state.kind}>
      {saveWords(state)}
    </output>
  );
}

/** The server said no for good: what is safe, and what to do. */
export function Refused() {
  const state = useSaveState();
  if (state.kind !== "refused") return null;
  return (
    <Alert color="red" variant="light" mb="md" role="alert" title="Votre saisie n'est pas enregistrée">
      {state.sentences.join(" ")} Elle est gardée sur cet appareil et sera reprise à la prochaine ouverture.
      <Button variant="subtle" size="compact-sm" ml="xs" onClick={() => window.location.reload()}>
        Recharger la page
      </Button>
    </Alert>
  );
}

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

import { UnstyledButton } from "@mantine/core";
import type { HistoryEntry } from "~/operations/clients/history";
import classes from "./history.module.css";

interface NoteActsProps {
  entry: HistoryEntry;
  onPin: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** What one may do with a note: pin it for all; rewrite and take away one's own (TL3, TL4). */
export function NoteActs({ entry, onPin, onEdit, onRemove }: NoteActsProps) {
  return (
    <span className={classes.acts} data-screen-only>
      <UnstyledButton className={classes.act} onClick={onPin}>
        {entry.pinnedAt === null ? "Épingler" : "Désépingler"}
      </UnstyledButton>
      {entry.mine && (
        <>
          <UnstyledButton className={classes.act} onClick={onEdit}>
            Modifier
          </UnstyledButton>
          <UnstyledButton className={classes.act} onClick={onRemove}>
            Retirer
          </UnstyledButton>
        </>
      )}
    </span>
  );
}

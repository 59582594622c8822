import { Button, Menu } from "@mantine/core";
import { counted } from "~/domain/french";
import type { Holder } from "~/operations/files/list-files";
import type { Dragged } from "./dragged";
import classes from "./holder.module.css";
import type { HolderActs } from "./use-holder-acts";

interface Props {
  what: Dragged;
  holder: Holder;
  acts: HolderActs;
  onMove: () => void;
  onTag: () => void;
  onNone: () => void;
}

/** What one does with all that is chosen. */
export function SelectionBar({ what, holder, acts, onMove, onTag, onNone }: Props) {
  const count = what.files.length + what.folders.length;
  const files = what.files.map((one) => one.id);
  const owned =
    files.length > 0 &&
    holder.rows.every((row) => !files.includes(row.id) || row.ownerKind === holder.owner.kind);
  return (
    <fieldset className={classes.bar} aria-label="Éléments choisis">
      <span className={classes.count}>{counted(count, "choisi")}</span>
      {holder.mayWrite && (
        <Button size="xs" variant="light" onClick={onMove}>
          Déplacer…
        </Button>
      )}
      {holder.mayWrite && files.length > 0 && (holder.mayTag || holder.tags.length > 0) && (
        <Button size="xs" variant="light" onClick={onTag}>
          Étiqueter…
        </Button>
      )}
      {holder.mayWrite && holder.ouvrages.length > 0 && owned && (
        <Menu shadow="md" width={220}>
          <Menu.Target>
            <Button size="xs" variant="light">
              Ouvrage
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {holder.ouvrages.map((one) => (
              <Menu.Item key={one.id} onClick={() => void acts.relate(files, one.id)}>
                {one.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => void acts.relate(files, null)}>Aucun en particulier</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <form method="post" action="/fichiers/archive.zip">
        <input type="hidden" name="files" value={JSON.stringify(files)} />
        <input type="hidden" name="folders" value={JSON.stringify(what.folders.map((one) => one.id))} />
        <Button type="submit" size="xs" variant="light">
          Télécharger (ZIP)
        </Button>
      </form>
      {holder.mayWrite && (
        <Button
          size="xs"
          variant="light"
          color="red"
          onClick={() => void acts.bin(what).then((done) => done && onNone())}
        >
          Corbeille
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={onNone}>
        Ne rien choisir
      </Button>
    </fieldset>
  );
}

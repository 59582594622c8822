import { ActionIcon, Menu } from "@mantine/core";
import type { HeldFile, Holder } from "~/operations/files/list-files";
import classes from "./holder.module.css";
import type { HolderActs } from "./use-holder-acts";

interface Props {
  row: HeldFile;
  holder: Holder;
  acts: HolderActs;
  /** It may be renamed, moved and binned. */
  free: boolean;
  onMove: () => void;
  onTag: () => void;
  onName: () => void;
}

/** What one does with a file: taken away, renamed, moved, tagged, said to be about an ouvrage, binned. */
export function FileMenu({ row, holder, acts, free, onMove, onTag, onName }: Props) {
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className={classes.menu}
          aria-label={`Actions sur ${row.name}`}
        >
          ⋯
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={`/fichiers/${row.id}?telecharger=1`}>
          Télécharger
        </Menu.Item>
        {free && <Menu.Item onClick={onName}>Renommer</Menu.Item>}
        {free && <Menu.Item onClick={onMove}>Déplacer…</Menu.Item>}
        {holder.mayWrite && (holder.mayTag || holder.tags.length > 0) && (
          <Menu.Item onClick={onTag}>Étiquettes…</Menu.Item>
        )}
        {holder.mayWrite && row.ownerKind === "client" && holder.ouvrages.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>Ouvrage</Menu.Label>
            {holder.ouvrages.map((one) => (
              <Menu.Item
                key={one.id}
                role="menuitemcheckbox"
                aria-checked={row.ouvrageId === one.id}
                rightSection={row.ouvrageId === one.id ? "✓" : null}
                onClick={() => void acts.relate([row.id], row.ouvrageId === one.id ? null : one.id)}
              >
                {one.name}
              </Menu.Item>
            ))}
          </>
        )}
        {free && (
          <>
            <Menu.Divider />
            <Menu.Item
              color="red"
              onClick={() => void acts.bin({ files: [{ id: row.id, version: row.version }], folders: [] })}
            >
              Mettre à la corbeille
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

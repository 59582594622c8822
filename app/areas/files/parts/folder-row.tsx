import { ActionIcon, Checkbox, Menu } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import { Outline } from "~/app/ui/outline";
import { counted } from "~/domain/french";
import type { Holder } from "~/operations/files/list-files";
import { type Dragged, dragging, useDropTarget } from "./dragged";
import classes from "./holder.module.css";
import { NameField } from "./name-field";
import type { HolderActs } from "./use-holder-acts";

const FOLDER = "M3 7a2 2 0 0 1 2-2h4l2 2.5h8a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z";

interface Props {
  folder: Holder["folders"][number];
  /** What is in it, its own folders counted. */
  inside: number;
  mayWrite: boolean;
  acts: HolderActs;
  chosen: boolean;
  onChoose: (withShift: boolean) => void;
  taken: () => Dragged;
  onMove: () => void;
  onFiles: ((data: DataTransfer) => void) | null;
}

/** A folder: opens, takes what is dropped on it, is renamed, moved and binned. */
export function FolderRow({
  folder,
  inside,
  mayWrite,
  acts,
  chosen,
  onChoose,
  taken,
  onMove,
  onFiles,
}: Props) {
  const [naming, setNaming] = useState(false);
  const { over, target } = useDropTarget(
    mayWrite ? (dragged) => void acts.move(dragged, folder.id) : null,
    onFiles,
  );
  const seen = [{ id: folder.id, version: folder.version }];
  return (
    <li
      className={classes.file}
      data-over={over || undefined}
      data-selected={chosen || undefined}
      {...target}
      {...(mayWrite && !naming ? dragging(taken) : {})}
    >
      <Checkbox
        size="xs"
        className={classes.tick}
        checked={chosen}
        aria-label={`Choisir le dossier ${folder.name}`}
        onChange={(event) => onChoose((event.nativeEvent as MouseEvent).shiftKey)}
      />
      {naming ? (
        <NameField
          label="Nom du dossier"
          value={folder.name}
          onKeep={(name) => acts.rename("dossiers", folder.id, name, folder.version)}
          onLeave={() => setNaming(false)}
        />
      ) : (
        <Link to={`?dossier=${folder.id}`} preventScrollReset className={classes.open} data-row>
          <span className={classes.icon}>
            <Outline path={FOLDER} />
          </span>
          <span className={classes.name}>{folder.name}</span>
        </Link>
      )}
      <span className={classes.facts}>{inside === 0 ? "vide" : counted(inside, "élément")}</span>
      {mayWrite && (
        <Menu position="bottom-end" shadow="md" width={220}>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              className={classes.menu}
              aria-label={`Actions sur le dossier ${folder.name}`}
            >
              ⋯
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setNaming(true)}>Renommer</Menu.Item>
            <Menu.Item onClick={onMove}>Déplacer…</Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" onClick={() => void acts.bin({ files: [], folders: seen })}>
              Mettre à la corbeille
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

/** A folder that fills itself: documents that the company issued. */
export function OurFolder({ kind, name, files }: Holder["ours"][number]) {
  return (
    <li className={classes.file}>
      <span className={classes.tick} />
      <Link to={`?dossier=${kind}`} preventScrollReset className={classes.open} data-row>
        <span className={classes.icon}>
          <Outline path={FOLDER} />
        </span>
        <span className={classes.name}>{name}</span>
      </Link>
      <span className={classes.facts}>{counted(files, "document")} · rangés d'eux-mêmes</span>
    </li>
  );
}

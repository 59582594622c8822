import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { focused } from "~/app/ui/focused";
import { Instant } from "~/app/ui/values";
import type { ClientFileRow } from "~/operations/files/list-client-files";
import classes from "./documents.module.css";
import { fileSize, folderOf } from "./folders";
import { useFileChange } from "./use-file-change";

interface FileRowProps {
  row: ClientFileRow;
  mayWrite: boolean;
  folders: string[];
  chosen: boolean;
  onOpen: () => void;
}

/** One file: opens in the panel, is renamed, moved and binned from its menu; what we issued is sealed. */
export function FileRow({ row, mayWrite, folders, chosen, onOpen }: FileRowProps) {
  const { change, gone, naming } = useFileChange(row);
  const sealed = row.sealedAt !== null || (row.ownerKind !== "client" && row.ownerKind !== "library");
  if (gone) return null;
  return (
    <li className={classes.file} data-chosen={chosen || undefined}>
      {naming.isOpen ? (
        <TextInput
          size="xs"
          style={{ flex: 1 }}
          ref={focused}
          aria-label="Nom du fichier"
          onFocus={(event) => event.currentTarget.setSelectionRange(0, row.name.lastIndexOf("."))}
          {...naming.input}
        />
      ) : (
        <button type="button" className={classes.open} onClick={onOpen}>
          <span className={classes.kind} aria-hidden>
            {row.name.slice(row.name.lastIndexOf(".") + 1).toUpperCase()}
          </span>
          <span className={classes.name}>{naming.shown}</span>
        </button>
      )}
      <span className={classes.facts}>
        {sealed && <span title="Document émis, définitif">Scellé · </span>}
        {folderOf(row) && `${folderOf(row)} · `}
        {fileSize(row.bytes)} · <Instant value={row.createdAt} />
      </span>
      <Menu position="bottom-end" shadow="md" width={220}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Actions sur ${row.name}`}>
            ⋯
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={`/fichiers/${row.id}?telecharger=1`}>
            Télécharger
          </Menu.Item>
          {mayWrite && !sealed && (
            <>
              <Menu.Item onClick={naming.open}>Renommer</Menu.Item>
              <Menu.Divider />
              <Menu.Label>Ranger dans</Menu.Label>
              {["", ...folders]
                .filter((name) => name !== row.folder)
                .map((name) => (
                  <Menu.Item key={name} onClick={() => change({ folder: name, version: row.version })}>
                    {name || "Hors dossier"}
                  </Menu.Item>
                ))}
              <Menu.Divider />
              <Menu.Item color="red" onClick={() => change({ binned: "true" })}>
                Mettre à la corbeille
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

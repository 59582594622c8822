import { ActionIcon, Menu, Text } from "@mantine/core";
import { useFetcher, useRevalidator } from "react-router";
import { FileDrop } from "~/app/ui/file-drop";
import { toast } from "~/app/ui/toast";
import { isPicture } from "~/domain/files/content";
import type { OuvragePage } from "~/operations/equipment/get-ouvrage-page";
import classes from "./ouvrage-files.module.css";

type OwnFile = OuvragePage["files"][number];

/** Photos and papers of one ouvrage; one of the photos is the picture of its card. */
export function OuvrageFiles({ page: { ouvrage, files, may } }: { page: OuvragePage }) {
  const { revalidate } = useRevalidator();
  return (
    <>
      {files.length === 0 && !may.files && <Text c="dimmed">Aucun document.</Text>}
      {files.length > 0 && (
        <ul className={classes.files} aria-label="Photos et documents">
          {files.map((file) => (
            <li key={file.id} className={classes.file}>
              <a href={`/fichiers/${file.id}`} target="_blank" rel="noreferrer" className={classes.open}>
                {isPicture(file.contentType) ? (
                  <img src={`/fichiers/${file.id}`} alt="" loading="lazy" className={classes.thumb} />
                ) : (
                  <span className={classes.kind} aria-hidden>
                    {file.name.slice(file.name.lastIndexOf(".") + 1).toUpperCase()}
                  </span>
                )}
                <span className={classes.name}>{file.name}</span>
              </a>
              {(may.files || may.write) && <FileMenu file={file} ouvrage={ouvrage} may={may} />}
            </li>
          ))}
        </ul>
      )}
      {may.files && (
        <FileDrop
          label="Déposez ici les photos, plans et notices de cet ouvrage, ou cliquez pour en choisir"
          camera
          to={(file) =>
            `/fichiers?${new URLSearchParams({
              proprietaire: "client",
              id: ouvrage.clientId,
              ouvrage: ouvrage.id,
              nom: file.name,
            })}`
          }
          onDone={() => void revalidate()}
        />
      )}
    </>
  );
}

interface FileMenuProps {
  file: OwnFile;
  ouvrage: OuvragePage["ouvrage"];
  may: OuvragePage["may"];
}

function FileMenu({ file, ouvrage, may }: FileMenuProps) {
  const change = useFetcher();
  const photo = useFetcher();
  const choose = (fileId: string) =>
    void photo.submit(
      { fileId },
      { method: "post", action: `/clients/${ouvrage.clientId}/ouvrages/${ouvrage.id}/photo` },
    );
  const send = (action: string) =>
    void change.submit({ files: JSON.stringify([file.id]) }, { method: "post", action });
  const isPhoto = ouvrage.photoFileId === file.id;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="lg"
          className={classes.menu}
          aria-label={`Actions sur ${file.name}`}
        >
          ⋯
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {may.write && isPicture(file.contentType) && (
          <Menu.Item
            onClick={() => {
              choose(isPhoto ? "" : file.id);
              toast({
                message: isPhoto ? "La carte n'a plus de photo." : "Photo de la carte choisie.",
                undo: () => choose(ouvrage.photoFileId ?? ""),
              });
            }}
          >
            {isPhoto ? "Ne plus montrer sur la carte" : "Montrer sur la carte"}
          </Menu.Item>
        )}
        <Menu.Item component="a" href={`/fichiers/${file.id}?telecharger=1`}>
          Télécharger
        </Menu.Item>
        {may.files && (
          <Menu.Item
            color="red"
            onClick={() => {
              send("/fichiers/corbeille");
              toast({ message: `${file.name} est à la corbeille`, undo: () => send("/fichiers/reprise") });
            }}
          >
            Mettre à la corbeille
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

import { Button, Group, Text } from "@mantine/core";
import { useRef } from "react";
import { chosenFrom, type Dropped } from "../sending/dropped";
import { namedPhoto, smaller } from "../sending/picture";
import classes from "./holder.module.css";

/** Files, a whole folder, a photograph: chosen here, or dropped anywhere on the page. */
export function AddFiles({ onFiles, over }: { onFiles: (dropped: Dropped) => void; over: boolean }) {
  const [files, folder, photo] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
  ];
  const chosen = (input: HTMLInputElement) => {
    onFiles(chosenFrom(input.files ?? []));
    input.value = "";
  };
  const taken = async (input: HTMLInputElement) => {
    const photos = [...(input.files ?? [])];
    input.value = "";
    onFiles(chosenFrom(await Promise.all(photos.map(async (one) => smaller(namedPhoto(one))))));
  };
  return (
    <div className={classes.add} data-over={over || undefined} data-screen-only>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label="Fichiers à ajouter"
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        aria-label="Dossier à ajouter"
        {...{ webkitdirectory: "" }}
        onChange={(event) => chosen(event.currentTarget)}
      />
      <input
        ref={photo}
        type="file"
        accept="image/jpeg"
        capture="environment"
        hidden
        aria-label="Photo à ajouter"
        onChange={(event) => void taken(event.currentTarget)}
      />
      <Group gap="xs" className={classes.ways}>
        <Button variant="light" onClick={() => photo.current?.click()} hiddenFrom="sm">
          Prendre une photo
        </Button>
        <Button variant="light" onClick={() => files.current?.click()}>
          Ajouter des fichiers
        </Button>
        <Button variant="subtle" onClick={() => folder.current?.click()} visibleFrom="sm">
          Ajouter un dossier
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {over
          ? "Lâchez : les fichiers se rangent ici."
          : "Ou déposez-les sur la page, dossiers compris. PDF, photos, vidéos MP4, textes, Word, Excel, LibreOffice ; 2 Go au plus par fichier."}
      </Text>
    </div>
  );
}

import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useKeys } from "~/app/shell/keys";
import { PdfView } from "~/app/ui/pdf/pdf-view";
import { SidePanel } from "~/app/ui/side-panel";
import { isFilm, isPreviewable } from "~/domain/files/content";
import type { HeldFile } from "~/operations/files/list-files";
import classes from "./holder.module.css";

/** A revision, where one is known, asks the browser for that content and not for the one it kept. */
type Shown = Pick<HeldFile, "id" | "name" | "contentType"> & Partial<Pick<HeldFile, "revision">>;

interface FilePreviewProps<F extends Shown> {
  files: F[];
  openedId: string | null;
  onChange: (id: string | null) => void;
  /** What stands below the file. */
  details?: (file: F) => ReactNode;
  /** What one can do with a picture, beside reading it. */
  pictureActs?: (file: F) => ReactNode;
}

/** The file being read; arrows go to its neighbours, Escape closes. */
export function FilePreview<F extends Shown>({
  files,
  openedId,
  onChange,
  details,
  pictureActs,
}: FilePreviewProps<F>) {
  const at = files.findIndex((one) => one.id === openedId);
  const file = files[at];
  return (
    <SidePanel opened={file !== undefined} onClose={() => onChange(null)} title={file?.name ?? ""} size="xl">
      {file && (
        <Preview
          key={file.id}
          file={file}
          details={details?.(file)}
          pictureActs={pictureActs?.(file)}
          onPrevious={at > 0 ? () => onChange(files[at - 1]?.id ?? null) : null}
          onNext={at < files.length - 1 ? () => onChange(files[at + 1]?.id ?? null) : null}
        />
      )}
    </SidePanel>
  );
}

interface PreviewProps {
  file: Shown;
  details: ReactNode;
  pictureActs: ReactNode;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

function Preview({ file, details, pictureActs, onPrevious, onNext }: PreviewProps) {
  const address = `/fichiers/${file.id}${file.revision ? `?v=${file.revision}` : ""}`;
  const [large, setLarge] = useState(false);
  const isPicture = file.contentType.startsWith("image/") && isPreviewable(file.contentType);
  useKeys([
    { keys: "ArrowLeft", label: "Fichier précédent", run: () => onPrevious?.() },
    { keys: "ArrowRight", label: "Fichier suivant", run: () => onNext?.() },
  ]);
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Group gap="xs">
          <Button variant="default" size="xs" disabled={!onPrevious} onClick={() => onPrevious?.()}>
            ← Précédent
          </Button>
          <Button variant="default" size="xs" disabled={!onNext} onClick={() => onNext?.()}>
            Suivant →
          </Button>
        </Group>
        <Group gap="xs">
          {isPicture && pictureActs}
          {isPicture && (
            <Button variant="default" size="xs" aria-pressed={large} onClick={() => setLarge(!large)}>
              {large ? "Voir en entier" : "Agrandir"}
            </Button>
          )}
          {file.contentType === "application/pdf" && (
            <Button component="a" href={address} target="_blank" rel="noreferrer" variant="default" size="xs">
              Ouvrir à part
            </Button>
          )}
          <Button component="a" href={`/fichiers/${file.id}?telecharger=1`} variant="light" size="xs">
            Télécharger
          </Button>
        </Group>
      </Group>
      {isFilm(file.contentType) ? (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a film of a site, as its author shot it
        <video
          src={address}
          controls
          preload="metadata"
          playsInline
          aria-label={file.name}
          className={classes.film}
        />
      ) : !isPreviewable(file.contentType) ? (
        <Text c="dimmed" py="xl" ta="center">
          Ce format ne se lit pas ici. Téléchargez le fichier pour l'ouvrir.
        </Text>
      ) : isPicture ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the arrows when it is large
        <div className={classes.picture} data-large={large || undefined} tabIndex={large ? 0 : undefined}>
          <img src={address} alt={file.name} />
        </div>
      ) : file.contentType === "application/pdf" ? (
        <PdfView src={address} title={file.name} className={classes.view} told="navpanes=0&view=FitH" />
      ) : (
        <iframe src={address} title={file.name} className={classes.view} />
      )}
      {details}
    </>
  );
}

import { Button, Group, Text } from "@mantine/core";
import { useKeys } from "~/app/shell/keys";
import { SidePanel } from "~/app/ui/side-panel";
import { isPreviewable } from "~/domain/files/content";
import type { HeldFile } from "~/operations/files/list-files";
import classes from "./holder.module.css";

type Shown = Pick<HeldFile, "id" | "name" | "contentType">;

interface FilePreviewProps {
  files: Shown[];
  openedId: string | null;
  onChange: (id: string | null) => void;
}

/** The file being read; arrows go to its neighbours, Escape closes. */
export function FilePreview({ files, openedId, onChange }: FilePreviewProps) {
  const at = files.findIndex((one) => one.id === openedId);
  const file = files[at];
  return (
    <SidePanel opened={file !== undefined} onClose={() => onChange(null)} title={file?.name ?? ""} size="xl">
      {file && (
        <Preview
          file={file}
          onPrevious={at > 0 ? () => onChange(files[at - 1]?.id ?? null) : null}
          onNext={at < files.length - 1 ? () => onChange(files[at + 1]?.id ?? null) : null}
        />
      )}
    </SidePanel>
  );
}

interface PreviewProps {
  file: Shown;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

function Preview({ file, onPrevious, onNext }: PreviewProps) {
  const address = `/fichiers/${file.id}`;
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
        <Button component="a" href={`${address}?telecharger=1`} variant="light" size="xs">
          Télécharger
        </Button>
      </Group>
      {!isPreviewable(file.contentType) ? (
        <Text c="dimmed" py="xl" ta="center">
          Ce format ne se lit pas ici. Téléchargez le fichier pour l'ouvrir.
        </Text>
      ) : file.contentType.startsWith("image/") ? (
        <img src={address} alt={file.name} className={classes.view} />
      ) : (
        <iframe src={address} title={file.name} className={classes.view} />
      )}
    </>
  );
}

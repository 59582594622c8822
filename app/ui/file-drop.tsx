import "@mantine/dropzone/styles.layer.css";
import { Button, Group, Progress, Stack, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { useRef, useState } from "react";

interface Sending {
  id: number;
  name: string;
  progress: number;
  problem: string | null;
}

interface FileDropProps {
  /** Where the raw bytes of a file go: PUT, its name in the query. */
  to: (file: File) => string;
  onDone: () => void;
  label?: string;
  /** MIME types offered by the picker; the server decides by content. */
  accept?: string[];
  /** Offers the phone's camera. */
  camera?: boolean;
}

/** Drop, pick or photograph files; each goes up by itself with its progress, and says what was wrong with it. */
export function FileDrop({
  to,
  onDone,
  label = "Déposez des fichiers ici, ou cliquez pour en choisir",
  accept,
  camera = false,
}: FileDropProps) {
  const [files, setFiles] = useState<Sending[]>([]);
  const photo = useRef<HTMLInputElement>(null);
  const counter = useRef(0);
  const update = (id: number, change: Partial<Sending>) =>
    setFiles((all) => all.map((f) => (f.id === id ? { ...f, ...change } : f)));

  const send = async (chosen: File[]) => {
    const batch = chosen.map((file) => ({ file, id: ++counter.current }));
    setFiles((all) => [
      ...all.filter((f) => f.problem),
      ...batch.map(({ file, id }) => ({ id, name: file.name, progress: 0, problem: null })),
    ]);
    for (const { file, id } of batch) {
      const problem = await put(to(file), file, (progress) => update(id, { progress }));
      if (problem) update(id, { problem });
      else setFiles((all) => all.filter((f) => f.id !== id));
    }
    onDone();
  };

  return (
    <Stack gap="xs" data-screen-only>
      <Dropzone
        onDrop={(chosen) => void send(chosen)}
        accept={accept}
        py="md"
        px="md"
        radius="md"
        inputProps={{ "aria-label": label }}
      >
        <Text ta="center" c="dimmed" size="sm">
          {label}
        </Text>
      </Dropzone>
      {camera && (
        <Group hiddenFrom="sm">
          <input
            ref={photo}
            type="file"
            accept="image/jpeg"
            capture="environment"
            hidden
            onChange={(event) => void send([...(event.currentTarget.files ?? [])])}
          />
          <Button variant="light" fullWidth onClick={() => photo.current?.click()}>
            Prendre une photo
          </Button>
        </Group>
      )}
      {files.map((file) => (
        <div key={file.id} role={file.problem ? "alert" : undefined}>
          <Text size="sm">{file.name}</Text>
          {file.problem ? (
            <Text size="sm" c="var(--mantine-color-error)">
              {file.problem}
            </Text>
          ) : (
            <Progress value={file.progress} size="sm" aria-label={`Envoi de ${file.name}`} />
          )}
        </div>
      ))}
    </Stack>
  );
}

/** Sends the bytes and reports progress; answers the sentence of what went wrong, or null. */
function put(url: string, file: File, onProgress: (percent: number) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.setRequestHeader("Content-Type", file.type || "application/octet-stream");
    request.upload.onprogress = (event) =>
      event.lengthComputable && onProgress((event.loaded / event.total) * 100);
    request.onload = () => resolve(request.status < 300 ? null : said(request.responseText));
    request.onerror = () => resolve("L'envoi a été interrompu. Vérifiez la connexion et recommencez.");
    request.send(file);
  });
}

function said(answer: string): string {
  const fallback = "Ce fichier n'a pas pu être enregistré.";
  try {
    const { problems } = JSON.parse(answer) as { problems?: { text: string }[] };
    return problems?.map((p) => p.text).join(" ") || fallback;
  } catch {
    return fallback;
  }
}

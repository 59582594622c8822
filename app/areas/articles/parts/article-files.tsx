import { Anchor, Button, Group, Text } from "@mantine/core";
import { useFetcher, useRevalidator } from "react-router";
import { FileDrop } from "~/app/ui/file-drop";
import { toast } from "~/app/ui/toast";
import { Instant } from "~/app/ui/values";
import { formatBytes } from "~/domain/files/format";
import classes from "./article-files.module.css";

interface Props {
  articleId: string;
  files: { id: string; name: string; bytes: number; createdAt: number }[];
  mayWrite: boolean;
}

/** Technical and commercial sheets (ART-18): offered with the quotes that use the article. */
export function ArticleFiles({ articleId, files, mayWrite }: Props) {
  const { revalidate } = useRevalidator();
  const change = useFetcher();
  const send = (action: string, id: string) =>
    void change.submit({ files: JSON.stringify([id]) }, { method: "post", action });
  const remove = (file: { id: string; name: string }) => {
    send("/fichiers/corbeille", file.id);
    toast({ message: `${file.name} retiré`, undo: () => send("/fichiers/reprise", file.id) });
  };
  return (
    <>
      {files.length === 0 && !mayWrite && <Text c="dimmed">Aucun document.</Text>}
      {files.length > 0 && (
        <ul className={classes.files}>
          {files.map((file) => (
            <li key={file.id}>
              <Anchor href={`/fichiers/${file.id}`} target="_blank" rel="noreferrer">
                {file.name}
              </Anchor>
              <Group gap="xs">
                <Text span size="sm" c="dimmed">
                  {formatBytes(file.bytes)} · <Instant value={file.createdAt} />
                </Text>
                {mayWrite && (
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={`Retirer ${file.name}`}
                    onClick={() => remove(file)}
                  >
                    Retirer
                  </Button>
                )}
              </Group>
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <FileDrop
          label="Déposez ici les notices techniques et commerciales, ou cliquez pour en choisir"
          to={(file) =>
            `/fichiers?${new URLSearchParams({ proprietaire: "article", id: articleId, nom: file.name })}`
          }
          onDone={() => void revalidate()}
        />
      )}
    </>
  );
}

import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useRevalidator, useSearchParams } from "react-router";
import { answer } from "~/app/shell/answer";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { FileDrop } from "~/app/ui/file-drop";
import { focused } from "~/app/ui/focused";
import { listClientFiles } from "~/operations/files/list-client-files";
import type { Route } from "./+types/documents";
import classes from "./parts/documents.module.css";
import { FilePreview } from "./parts/file-preview";
import { FileRow } from "./parts/file-row";
import { folderOf } from "./parts/folders";

export async function loader({ context, params }: Route.LoaderArgs) {
  return answer(() => listClientFiles(context.get(ctxContext), params.clientId));
}

/** Folders at the left, files in the middle, the one being read at the right; arrows go from one to the next. */
export default function Documents({ loaderData }: Route.ComponentProps) {
  const { rows, clientId, mayWrite } = loaderData;
  const { revalidate } = useRevalidator();
  const [params, setParams] = useSearchParams();
  const [made, setMade] = useState<string[]>([]);
  const [opened, setOpened] = useState<string | null>(null);
  const folder = params.get("dossier") ?? "";
  const folders = [...new Set([...rows.map(folderOf), ...made])]
    .filter(Boolean)
    .toSorted((a, b) => a.localeCompare(b, "fr"));
  const shown = folder === "" ? rows : rows.filter((row) => folderOf(row) === folder);
  const ours = rows.some((row) => row.ownerKind !== "client" && folderOf(row) === folder);
  const choose = (name: string) =>
    setParams(name ? { dossier: name } : {}, { replace: true, preventScrollReset: true });
  return (
    <div>
      <fieldset className={classes.folders} aria-label="Dossiers" data-screen-only>
        {["", ...folders].map((name) => (
          <button
            key={name}
            type="button"
            className={classes.folder}
            aria-pressed={folder === name}
            onClick={() => choose(name)}
          >
            {name || "Tout"}{" "}
            <small>{name ? rows.filter((row) => folderOf(row) === name).length : rows.length}</small>
          </button>
        ))}
        {mayWrite && (
          <NewFolder
            onMade={(name) => {
              setMade([...made, name]);
              choose(name);
            }}
          />
        )}
      </fieldset>
      {mayWrite && !ours && (
        <FileDrop
          to={(file) =>
            `/fichiers?${new URLSearchParams({ proprietaire: "client", id: clientId, dossier: folder, nom: file.name })}`
          }
          onDone={() => void revalidate()}
          label={folder ? `Déposez des fichiers dans « ${folder} », ou cliquez pour en choisir` : undefined}
          camera
        />
      )}
      {shown.length === 0 ? (
        <EmptyState
          title="Aucun document ici"
          text="Plans, photos du chantier, notices : déposez-en plusieurs à la fois. Les devis et factures émis s'y rangent d'eux-mêmes."
        />
      ) : (
        <ul className={classes.files} aria-label="Fichiers">
          {shown.map((row) => (
            <FileRow
              key={row.id}
              row={row}
              mayWrite={mayWrite}
              folders={folders}
              chosen={opened === row.id}
              onOpen={() => setOpened(row.id)}
            />
          ))}
        </ul>
      )}
      <FilePreview files={shown} openedId={opened} onChange={setOpened} />
    </div>
  );
}

function NewFolder({ onMade }: { onMade: (name: string) => void }) {
  const [naming, setNaming] = useState(false);
  if (!naming)
    return (
      <Button variant="subtle" size="compact-sm" onClick={() => setNaming(true)}>
        Nouveau dossier
      </Button>
    );
  const keep = (name: string) => {
    setNaming(false);
    if (name.trim()) onMade(name.trim().replaceAll("/", "-"));
  };
  return (
    <TextInput
      size="xs"
      ref={focused}
      aria-label="Nom du dossier"
      placeholder="Nom du dossier"
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") keep(event.currentTarget.value);
        if (event.key === "Escape") setNaming(false);
      }}
    />
  );
}

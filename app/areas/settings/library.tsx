import { useState } from "react";
import { useRevalidator } from "react-router";
import { answer } from "~/app/shell/answer";
import type { Shows } from "~/app/shell/bell";
import { ctxContext } from "~/app/shell/contexts";
import { EmptyState } from "~/app/ui/empty-state";
import { FileDrop } from "~/app/ui/file-drop";
import { Page } from "~/app/ui/page";
import { listLibraryFiles } from "~/operations/files/list-library-files";
import classes from "../clients/parts/documents.module.css";
import { FilePreview } from "../clients/parts/file-preview";
import { FileRow } from "../clients/parts/file-row";
import type { Route } from "./+types/library";

export const meta: Route.MetaFunction = () => [{ title: "Bibliothèque · Aplomb" }];
export const handle: Shows = { topics: () => ["company"] };

export const loader = ({ context }: Route.LoaderArgs) =>
  answer(() => listLibraryFiles(context.get(ctxContext)));

/** Files to join to any quote or invoice with one tick. */
export default function Library({ loaderData }: Route.ComponentProps) {
  const { rows, mayWrite } = loaderData;
  const { revalidate } = useRevalidator();
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Page
      back={{ href: "/reglages", label: "Réglages" }}
      title="Bibliothèque"
      detail="Ce que vous joignez souvent : conditions générales, attestations, plaquettes. Une case à cocher au moment d'envoyer un devis ou une facture."
      width="narrow"
    >
      {mayWrite && (
        <FileDrop
          to={(file) =>
            `/fichiers?${new URLSearchParams({ proprietaire: "library", id: "library", nom: file.name })}`
          }
          onDone={() => void revalidate()}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState
          title="Rien à joindre encore"
          text="Déposez ici vos conditions générales de vente : elles seront proposées à chaque envoi."
        />
      ) : (
        <ul className={classes.files} aria-label="Fichiers de la bibliothèque">
          {rows.map((row) => (
            <FileRow
              key={row.id}
              row={row}
              mayWrite={mayWrite}
              folders={[]}
              chosen={opened === row.id}
              onOpen={() => setOpened(row.id)}
            />
          ))}
        </ul>
      )}
      <FilePreview files={rows} openedId={opened} onChange={setOpened} />
    </Page>
  );
}

import { Button, Text } from "@mantine/core";
import { Suspense, useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { useKeys } from "~/app/shell/keys";
import { useListKeys } from "~/app/shell/list-keys";
import { EmptyState } from "~/app/ui/empty-state";
import { later } from "~/app/ui/later";
import { useMoreRows, useNearEnd } from "~/app/ui/more-rows";
import { isOurs } from "~/domain/files/folders";
import { counted } from "~/domain/french";
import type { Holder as Held, HeldFile } from "~/operations/files/list-files";
import { droppedFrom } from "../sending/dropped";
import { useSending } from "../sending/use-sending";
import { AddFiles } from "./add-files";
import { BinRows } from "./bin-rows";
import { Crumbs } from "./crumbs";
import { type Dragged, usePageDrop } from "./dragged";
import { FileDetails, mayReplace } from "./file-details";
import { FilePreview } from "./file-preview";
import { FileRow } from "./file-row";
import { FolderRow, OurFolder } from "./folder-row";
import classes from "./holder.module.css";
import { HolderFilters } from "./holder-filters";
import { HolderFoot } from "./holder-foot";
import { NameField } from "./name-field";
import { SelectionBar } from "./selection-bar";
import { SendingList } from "./sending-list";
import { useAskedFile } from "./use-asked-file";
import { useHolderActs } from "./use-holder-acts";
import { useSelection } from "./use-selection";

const Annotator = later(() => import("../annotation/annotator").then((module) => module.default));
const TagDialog = later(() => import("./tag-dialog").then((module) => module.default));
const MoveDialog = later(() => import("./move-dialog").then((module) => module.default));

interface Props {
  holder: Held;
  top: string;
  empty: { title: string; text: string };
}
const pick = (data: unknown) => data as Held;

/** Folders and files of one owner: opened, found, moved, tagged, binned and taken back; one at a time or several. */
export function Holder({ holder: first, top, empty }: Props) {
  const { rows, next, more, loading } = useMoreRows(first, pick);
  const holder = { ...first, rows };
  const { place, mayWrite } = holder;
  const [params] = useSearchParams();
  const acts = useHolderActs(holder);
  const [opened, setOpened] = useAskedFile();
  const [naming, setNaming] = useState(false);
  const [moving, setMoving] = useState<Dragged | null>(null);
  const [tagging, setTagging] = useState<string[] | null>(null);
  const [drawing, setDrawing] = useState<HeldFile | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const seeking = ["q", "etiquette", "ouvrage"].some((name) => (params.get(name) ?? "") !== "");
  const inBin = place === "corbeille" && !seeking;
  const inFolders = !seeking && !inBin && place !== "tous" && !isOurs(place);
  const parentId = place === "" ? null : place;
  const folders = inFolders ? holder.folders.filter((one) => one.parentId === parentId) : [];
  const ours = inFolders && place === "" ? holder.ours : [];
  const selection = useSelection([...folders.map((one) => one.id), ...rows.map((one) => one.id)]);
  const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });
  const what: Dragged = {
    files: rows.filter((one) => selection.chosen.has(one.id)).map(seen),
    folders: folders.filter((one) => selection.chosen.has(one.id)).map(seen),
  };
  const taken = (kind: keyof Dragged, one: { id: string; version: number }): Dragged =>
    selection.chosen.has(one.id) ? what : { files: [], folders: [], [kind]: [seen(one)] };
  const any = selection.chosen.size > 0;
  const move = (dragged: Dragged, into: string | null) => void acts.move(dragged, into).then(selection.none);
  useListKeys(list, "[data-row]");
  useKeys(
    mayWrite && !inBin
      ? [
          { keys: "n", label: "Nouveau dossier", run: () => inFolders && setNaming(true) },
          { keys: "m", label: "Déplacer ce qui est choisi", run: () => any && setMoving(what) },
          {
            keys: "e",
            label: "Étiqueter ce qui est choisi",
            run: () => what.files.length > 0 && setTagging(what.files.map((one) => one.id)),
          },
          { keys: "Delete", label: "Mettre à la corbeille", run: () => any && void acts.bin(what) },
          { keys: "Ctrl+a", label: "Tout choisir", run: () => selection.all() },
        ]
      : [],
  );
  const sending = useSending({ owner: holder.owner, folderId: parentId });
  const revisionOf = (fileId: string) => rows.find((row) => row.id === fileId)?.revision;
  const over = usePageDrop(
    mayWrite && inFolders ? (data) => void droppedFrom(data).then((dropped) => sending.send(dropped)) : null,
  );
  const end = useNearEnd(next !== null, more);
  return (
    <div className={classes.holder}>
      <HolderFilters holder={holder} />
      <div className={classes.head}>
        {seeking ? (
          <Text component="output" size="sm" c="dimmed">
            {next ? `Plus de ${counted(rows.length, "document")}` : counted(rows.length, "document")} dans
            tous les dossiers
          </Text>
        ) : (
          <Crumbs holder={holder} top={top} onMove={move} />
        )}
        {mayWrite && inFolders && (
          <Button variant="subtle" size="compact-sm" onClick={() => setNaming(true)}>
            Nouveau dossier
          </Button>
        )}
      </div>
      {mayWrite && inFolders && <AddFiles onFiles={(dropped) => void sending.send(dropped)} over={over} />}
      <SendingList sending={sending} revisionOf={revisionOf} />
      {any && !inBin && (
        <SelectionBar
          what={what}
          holder={holder}
          acts={acts}
          onMove={() => setMoving(what)}
          onTag={() => setTagging(what.files.map((one) => one.id))}
          onNone={selection.none}
        />
      )}
      {inBin ? (
        <BinRows {...{ holder, rows, acts, list }} />
      ) : (
        <>
          <ul className={classes.files} aria-label="Documents" ref={list}>
            {naming && (
              <li className={classes.file}>
                <NameField
                  label="Nom du dossier"
                  value=""
                  onKeep={async (name) => (await acts.addFolder(parentId, name)) !== null}
                  onLeave={() => setNaming(false)}
                />
              </li>
            )}
            {ours.map((one) => (
              <OurFolder key={one.kind} {...one} />
            ))}
            {folders.map((folder) => (
              <FolderRow
                key={folder.id}
                folder={folder}
                inside={folder.files + holder.folders.filter((one) => one.parentId === folder.id).length}
                mayWrite={mayWrite}
                acts={acts}
                chosen={selection.chosen.has(folder.id)}
                onChoose={(shift) => selection.toggle(folder.id, shift)}
                taken={() => taken("folders", folder)}
                onMove={() => setMoving(taken("folders", folder))}
                onFiles={(data) => void droppedFrom(data).then((dropped) => sending.send(dropped, folder.id))}
              />
            ))}
            {rows.map((row) => (
              <FileRow
                key={row.id}
                row={row}
                holder={holder}
                acts={acts}
                showsFolder={seeking || place === "tous"}
                opened={opened === row.id}
                onOpen={() => setOpened(row.id)}
                chosen={selection.chosen.has(row.id)}
                onChoose={(shift) => selection.toggle(row.id, shift)}
                taken={() => taken("files", row)}
                onMove={() => setMoving(taken("files", row))}
                onTag={() => setTagging([row.id])}
              />
            ))}
          </ul>
          {rows.length + folders.length + ours.length === 0 && !naming && (
            <EmptyState
              {...(seeking
                ? { title: "Rien de tel ici", text: "Essayez le début d'un mot, ou une autre étiquette." }
                : place === ""
                  ? empty
                  : {
                      title: "Ce dossier est vide",
                      text: "Déposez-y des fichiers, ou glissez-en d'un autre dossier.",
                    })}
            />
          )}
        </>
      )}
      <div ref={end} />
      {loading && <Text size="sm">La suite arrive…</Text>}
      <HolderFoot holder={holder} inBin={inBin} />
      <FilePreview
        files={rows}
        // Its keys are those of the drawing meanwhile.
        openedId={drawing ? null : opened}
        onChange={setOpened}
        details={(file) => <FileDetails {...{ file, holder, acts, sending }} />}
        pictureActs={(file) =>
          mayReplace(file, holder) && (
            <Button variant="default" size="xs" onClick={() => setDrawing(file)}>
              Annoter
            </Button>
          )
        }
      />
      {drawing && (
        <Suspense>
          <Annotator
            file={drawing}
            onKeep={(picture) => acts.replace(drawing, picture)}
            onClose={() => setDrawing(null)}
          />
        </Suspense>
      )}
      {tagging && (
        <Suspense>
          <TagDialog holder={holder} files={tagging} acts={acts} onClose={() => setTagging(null)} />
        </Suspense>
      )}
      {moving && (
        <Suspense>
          <MoveDialog
            holder={holder}
            what={moving}
            onMove={(into) => move(moving, into)}
            onClose={() => setMoving(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

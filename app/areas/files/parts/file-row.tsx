import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { Instant } from "~/app/ui/values";
import { isOurs, OURS, pathOf } from "~/domain/files/folders";
import { formatBytes } from "~/domain/files/format";
import type { HeldFile, Holder } from "~/operations/files/list-files";
import { type Dragged, dragging } from "./dragged";
import { FileMenu } from "./file-menu";
import classes from "./holder.module.css";
import { NameField } from "./name-field";
import { TagLabels } from "./tag-labels";
import type { HolderActs } from "./use-holder-acts";

interface Props {
  row: HeldFile;
  holder: Holder;
  acts: HolderActs;
  /** Says the folder too: results of a search come from several. */
  showsFolder: boolean;
  opened: boolean;
  onOpen: () => void;
  chosen: boolean;
  onChoose: (withShift: boolean) => void;
  taken: () => Dragged;
  onMove: () => void;
  onTag: () => void;
}

/** What nobody may rename, move or bin: what was issued or signed, and what another record holds. */
export const isFixed = (row: Pick<HeldFile, "sealedAt" | "ownerKind">, holder: Pick<Holder, "owner">) =>
  row.sealedAt !== null || row.ownerKind !== holder.owner.kind;

/** One file: opens in the panel; renamed, moved, tagged and binned from its menu; dragged into a folder. */
export function FileRow(props: Props) {
  const { row, holder, acts, opened, onOpen, chosen, onChoose, taken } = props;
  const [naming, setNaming] = useState(false);
  const free = holder.mayWrite && !isFixed(row, holder);
  return (
    <li
      className={classes.file}
      data-chosen={opened || undefined}
      data-selected={chosen || undefined}
      {...(free && !naming ? dragging(taken) : {})}
    >
      <Checkbox
        size="xs"
        className={classes.tick}
        checked={chosen}
        aria-label={`Choisir ${row.name}`}
        onChange={(event) => onChoose((event.nativeEvent as MouseEvent).shiftKey)}
      />
      {naming ? (
        <NameField
          label="Nom du fichier"
          value={row.name}
          onKeep={(name) => acts.rename("fichiers", row.id, name, row.version)}
          onLeave={() => setNaming(false)}
        />
      ) : (
        <button type="button" className={classes.open} onClick={onOpen} data-row>
          <Face row={row} />
          <span className={classes.words}>
            <span className={classes.name}>{row.name}</span>
            <TagLabels ids={row.tagIds} tags={holder.tags} />
            {row.found.length > 0 && (
              <span className={classes.found}>
                {row.found.map(({ text, hit }, i) => (hit ? <mark key={i}>{text}</mark> : text))}
              </span>
            )}
          </span>
        </button>
      )}
      <span className={classes.facts}>
        {row.sealedAt !== null && <span title="Document émis, définitif">Scellé · </span>}
        {row.lockedAt !== null && <span title={row.lockReason}>Verrouillé · </span>}
        {row.revision > 1 && `Version ${row.revision} · `}
        {props.showsFolder && placeOf(row, holder)}
        {aboutOf(row, holder)}
        {formatBytes(row.bytes)} · <Instant value={row.revisedAt ?? row.createdAt} />
        {row.by && ` · ${row.by}`}
      </span>
      <FileMenu
        {...{ row, holder, acts, free }}
        onMove={props.onMove}
        onTag={props.onTag}
        onName={() => setNaming(true)}
      />
    </li>
  );
}

/** A picture in small, or the kind of file in letters. */
function Face({ row }: { row: HeldFile }) {
  if (/^image\/(jpeg|png|webp|gif)$/.test(row.contentType))
    return (
      <img
        src={`/fichiers/${row.id}?v=${row.revision}`}
        alt=""
        loading="lazy"
        decoding="async"
        className={classes.face}
      />
    );
  return (
    <span className={classes.kind} aria-hidden>
      {row.name.slice(row.name.lastIndexOf(".") + 1).toUpperCase()}
    </span>
  );
}

function placeOf(row: HeldFile, holder: Holder): string {
  const path = isOurs(row.ownerKind)
    ? OURS[row.ownerKind]
    : pathOf(holder.folders, row.folderId)
        .map((one) => one.name)
        .join(" / ");
  return path && `${path} · `;
}

/** The ouvrage that it is about. */
function aboutOf({ ouvrageId }: HeldFile, { ouvrages }: Holder): string {
  const about = ouvrages.find((one) => one.id === ouvrageId);
  return about ? `${about.name} · ` : "";
}

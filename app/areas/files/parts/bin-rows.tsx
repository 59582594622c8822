import { Button } from "@mantine/core";
import { EmptyState } from "~/app/ui/empty-state";
import { Instant } from "~/app/ui/values";
import { formatBytes } from "~/domain/files/format";
import type { HeldFile, Holder } from "~/operations/files/list-files";
import classes from "./holder.module.css";
import type { HolderActs } from "./use-holder-acts";

/** What was binned, folders first; everything comes back in one press, nothing leaves by itself. */
export function BinRows({ holder, rows, acts }: { holder: Holder; rows: HeldFile[]; acts: HolderActs }) {
  const { bin, mayWrite } = holder;
  if (bin.folders.length + rows.length === 0)
    return (
      <EmptyState
        title="La corbeille est vide"
        text="Ce que vous mettez à la corbeille attend ici qu'on le reprenne. Rien n'en part tout seul."
      />
    );
  const back = (name: string, what: Parameters<HolderActs["restore"]>[0]) =>
    mayWrite && (
      <Button
        size="compact-sm"
        variant="light"
        aria-label={`Reprendre ${name}`}
        onClick={() => void acts.restore(what)}
      >
        Reprendre
      </Button>
    );
  return (
    <ul className={classes.files} aria-label="Corbeille">
      {bin.folders.map((folder) => (
        <li key={folder.id} className={classes.file}>
          <span className={classes.still}>
            <span className={classes.kind}>DOSSIER</span>
            <span className={classes.name}>{folder.name}</span>
          </span>
          <span className={classes.facts}>
            jeté le <Instant value={folder.binnedAt} />
          </span>
          {back(folder.name, { files: [], folders: [{ id: folder.id, version: folder.version }] })}
        </li>
      ))}
      {rows.map((row) => (
        <li key={row.id} className={classes.file}>
          <a href={`/fichiers/${row.id}`} target="_blank" rel="noreferrer" className={classes.open}>
            <span className={classes.kind}>
              {row.name.slice(row.name.lastIndexOf(".") + 1).toUpperCase()}
            </span>
            <span className={classes.name}>{row.name}</span>
          </a>
          <span className={classes.facts}>
            {formatBytes(row.bytes)} · jeté le <Instant value={row.binnedAt} />
          </span>
          {back(row.name, { files: [{ id: row.id, version: row.version }], folders: [] })}
        </li>
      ))}
    </ul>
  );
}

import { Button, Checkbox, Group, Text } from "@mantine/core";
import { type ReactNode, type RefObject, Suspense, useState } from "react";
import { useKeys } from "~/app/shell/keys";
import { EmptyState } from "~/app/ui/empty-state";
import { later } from "~/app/ui/later";
import { Instant } from "~/app/ui/values";
import { leavesAt } from "~/domain/files/bin";
import { formatBytes } from "~/domain/files/format";
import { counted } from "~/domain/french";
import type { HeldFile, Holder } from "~/operations/files/list-files";
import type { Dragged } from "./dragged";
import classes from "./holder.module.css";
import type { HolderActs } from "./use-holder-acts";
import { useSelection } from "./use-selection";

const EraseDialog = later(() => import("./erase-dialog").then((module) => module.default));

interface Props {
  holder: Holder;
  rows: HeldFile[];
  acts: HolderActs;
  list: RefObject<HTMLUListElement | null>;
}
const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

/** What was binned, when and by whom, folders first: taken back, or erased for good, one or several at a time. */
export function BinRows({ holder, rows, acts, list }: Props) {
  const { bin, mayWrite } = holder;
  const selection = useSelection([...bin.folders.map((one) => one.id), ...rows.map((one) => one.id)]);
  const [erasing, setErasing] = useState<Dragged | "all" | null>(null);
  const what: Dragged = {
    files: rows.filter((one) => selection.chosen.has(one.id)).map(seen),
    folders: bin.folders.filter((one) => selection.chosen.has(one.id)).map(seen),
  };
  const any = selection.chosen.size > 0;
  useKeys(
    mayWrite
      ? [
          { keys: "Ctrl+a", label: "Tout choisir", run: () => selection.all() },
          { keys: "r", label: "Reprendre ce qui est choisi", run: () => any && void acts.restore(what) },
          ...(bin.mayErase
            ? [{ keys: "Delete", label: "Effacer pour de bon", run: () => any && setErasing(what) }]
            : []),
        ]
      : [],
  );
  if (bin.folders.length + rows.length === 0)
    return (
      <EmptyState
        title="La corbeille est vide"
        text={`Ce que vous mettez à la corbeille attend ici qu'on le reprenne. ${rule(bin.days)}`}
      />
    );
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {counted(bin.files, "document")}, {formatBytes(bin.bytes)}. {rule(bin.days)}
        </Text>
        {bin.mayErase && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setErasing("all")}>
            Vider la corbeille…
          </Button>
        )}
      </Group>
      {any && (
        <fieldset className={classes.bar} aria-label="Éléments choisis">
          <span className={classes.count}>{counted(selection.chosen.size, "choisi")}</span>
          <Button size="xs" variant="light" onClick={() => void acts.restore(what)}>
            Reprendre
          </Button>
          {bin.mayErase && (
            <Button size="xs" variant="light" color="red" onClick={() => setErasing(what)}>
              Effacer pour de bon…
            </Button>
          )}
          <Button size="xs" variant="subtle" onClick={selection.none}>
            Ne rien choisir
          </Button>
        </fieldset>
      )}
      <ul className={classes.files} aria-label="Corbeille" ref={list}>
        {bin.folders.map((folder) => (
          <BinRow
            key={folder.id}
            name={folder.name}
            what={{ files: [], folders: [seen(folder)] }}
            binned={folder}
            {...{ holder, acts, selection }}
          >
            <span className={classes.still}>
              <span className={classes.kind}>DOSSIER</span>
              <span className={classes.name}>{folder.name}</span>
            </span>
          </BinRow>
        ))}
        {rows.map((row) => (
          <BinRow
            key={row.id}
            name={row.name}
            what={{ files: [seen(row)], folders: [] }}
            binned={row}
            bytes={row.bytes}
            {...{ holder, acts, selection }}
          >
            <a
              href={`/fichiers/${row.id}`}
              target="_blank"
              rel="noreferrer"
              className={classes.open}
              data-row
            >
              <span className={classes.kind}>
                {row.name.slice(row.name.lastIndexOf(".") + 1).toUpperCase()}
              </span>
              <span className={classes.name}>{row.name}</span>
            </a>
          </BinRow>
        ))}
      </ul>
      {erasing && (
        <Suspense>
          <EraseDialog
            what={erasing}
            name={nameOf(erasing, holder, rows)}
            onErase={() => (erasing === "all" ? acts.emptyBin() : acts.erase(erasing))}
            onClose={() => setErasing(null)}
          />
        </Suspense>
      )}
    </>
  );
}

/** What happens to what lies there, in a sentence. */
const rule = (days: number | null) =>
  days === null
    ? "Rien n'en part tout seul."
    : `Ce qui y reste plus de ${counted(days, "jour")} s'efface de lui-même.`;

/** The name of the only one there is; empty for several. */
function nameOf(what: Dragged | "all", { bin }: Holder, rows: HeldFile[]): string {
  if (what === "all" || what.files.length + what.folders.length !== 1) return "";
  const id = what.files[0]?.id ?? what.folders[0]?.id;
  return [...bin.folders, ...rows].find((one) => one.id === id)?.name ?? "";
}

interface RowProps {
  name: string;
  what: Dragged;
  binned: { id: string; binnedAt: number | null; binnedByName: string };
  bytes?: number;
  holder: Holder;
  acts: HolderActs;
  selection: ReturnType<typeof useSelection>;
  children: ReactNode;
}

function BinRow({ name, what, binned, bytes, holder, acts, selection, children }: RowProps) {
  const leaves = binned.binnedAt === null ? null : leavesAt(binned.binnedAt, holder.bin.days);
  return (
    <li className={classes.file} data-selected={selection.chosen.has(binned.id) || undefined}>
      {holder.mayWrite && (
        <Checkbox
          size="xs"
          className={classes.tick}
          checked={selection.chosen.has(binned.id)}
          aria-label={`Choisir ${name}`}
          onChange={(event) => selection.toggle(binned.id, (event.nativeEvent as MouseEvent).shiftKey)}
        />
      )}
      {children}
      <span className={classes.facts}>
        {bytes !== undefined && `${formatBytes(bytes)} · `}
        jeté le <Instant value={binned.binnedAt} />
        {binned.binnedByName && ` par ${binned.binnedByName}`}
        {leaves !== null && (
          <>
            {" · s'efface le "}
            <Instant value={leaves} />
          </>
        )}
      </span>
      {holder.mayWrite && (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`Reprendre ${name}`}
          onClick={() => void acts.restore(what)}
        >
          Reprendre
        </Button>
      )}
    </li>
  );
}

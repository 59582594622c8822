import { Group } from "@mantine/core";
import { Link } from "react-router";
import { formatBytes } from "~/domain/files/format";
import type { Holder } from "~/operations/files/list-files";
import classes from "./holder.module.css";

/** What it weighs, all of it at once, and the bin. */
export function HolderFoot({ holder, inBin }: { holder: Holder; inBin: boolean }) {
  const binned = holder.bin.files;
  return (
    <Group justify="space-between" gap="xs" className={classes.foot} data-screen-only>
      <span>
        {formatBytes(holder.bytes)} gardés
        {holder.bin.bytes > 0 && `, dont ${formatBytes(holder.bin.bytes)} à la corbeille`}
      </span>
      <Group gap="md">
        <Link to={holder.place === "tous" ? "?" : "?dossier=tous"} preventScrollReset>
          {holder.place === "tous" ? "Revenir aux dossiers" : "Tout voir, sans les dossiers"}
        </Link>
        <Link to={inBin ? "?" : "?dossier=corbeille"} preventScrollReset>
          {inBin ? "Quitter la corbeille" : binned > 0 ? `Corbeille (${binned})` : "Corbeille"}
        </Link>
      </Group>
    </Group>
  );
}

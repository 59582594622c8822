import { Button, Progress, Text } from "@mantine/core";
import { formatBytes } from "~/domain/files/format";
import { counted } from "~/domain/french";
import type { Item } from "../sending/sender";
import classes from "./holder.module.css";

const SAID: Record<Item["state"], string> = {
  waiting: "attend son tour",
  sending: "en route",
  offline: "pas de réseau : reprendra de lui-même",
  asleep: "interrompu : choisissez de nouveau ce fichier pour reprendre où il en était",
  done: "arrivé",
  problem: "",
};
const part = (one: Item) => (one.bytes === 0 ? 0 : Math.min(100, (one.sent / one.bytes) * 100));

/** What is on its way, each and in all; what was refused says why. */
export function SendingList({
  items,
  onDrop,
  onClear,
}: {
  items: Item[];
  onDrop: (id: string) => void;
  onClear: () => void;
}) {
  if (items.length === 0) return null;
  const going = items.filter((one) => one.state !== "problem");
  const open = going.filter((one) => one.state !== "done");
  const total = going.reduce((sum, one) => sum + one.bytes, 0);
  const sent = going.reduce((sum, one) => sum + (one.state === "done" ? one.bytes : one.sent), 0);
  const shown = items.filter((one) => one.state !== "done");
  return (
    <section className={classes.sending} aria-label="Envois">
      <div className={classes.head}>
        <Text component="output" size="sm" fw={600}>
          {open.length === 0
            ? counted(going.length, "fichier envoyé", "fichiers envoyés")
            : `${going.length - open.length} sur ${counted(going.length, "fichier")} · ${formatBytes(sent)} sur ${formatBytes(total)}`}
        </Text>
        {open.length === 0 && (
          <Button size="compact-sm" variant="subtle" onClick={onClear}>
            Fermer
          </Button>
        )}
      </div>
      {open.length > 0 && total > 0 && (
        <Progress value={(sent / total) * 100} size="sm" aria-label="Envoi de tous les fichiers" />
      )}
      <ul className={classes.files}>
        {shown.slice(0, 50).map((one) => (
          <li key={one.id} className={classes.going} role={one.state === "problem" ? "alert" : undefined}>
            <span className={classes.name}>{one.name}</span>
            {one.state === "problem" ? (
              <Text size="sm" c="var(--mantine-color-error)">
                {one.problem}
              </Text>
            ) : (
              <>
                <Progress value={part(one)} size="xs" aria-label={`Envoi de ${one.name}`} />
                <span className={classes.facts}>
                  {Math.floor(part(one))} % de {formatBytes(one.bytes)} · {SAID[one.state]}
                </span>
              </>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              aria-label={one.state === "problem" ? `Retirer ${one.name}` : `Abandonner ${one.name}`}
              onClick={() => onDrop(one.id)}
            >
              {one.state === "problem" ? "Retirer" : "Abandonner"}
            </Button>
          </li>
        ))}
        {shown.length > 50 && <li className={classes.going}>et {counted(shown.length - 50, "autre")}</li>}
      </ul>
    </section>
  );
}

import { Button, Progress, Text } from "@mantine/core";
import { formatBytes } from "~/domain/files/format";
import { counted } from "~/domain/french";
import type { Item } from "../sending/sender";
import type { Sending } from "../sending/use-sending";
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
export function SendingList({ sending, revisionOf }: Omit<GoingProps, "one">) {
  const { items } = sending;
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
          {going.length === 0
            ? counted(items.length, "envoi arrêté", "envois arrêtés")
            : open.length === 0
              ? counted(going.length, "fichier envoyé", "fichiers envoyés")
              : `${going.length - open.length} sur ${counted(going.length, "fichier")} · ${formatBytes(sent)} sur ${formatBytes(total)}`}
        </Text>
        {open.length === 0 && (
          <Button size="compact-sm" variant="subtle" onClick={sending.clear}>
            Fermer
          </Button>
        )}
      </div>
      {open.length > 0 && total > 0 && (
        <Progress value={(sent / total) * 100} size="sm" aria-label="Envoi de tous les fichiers" />
      )}
      <ul className={classes.files}>
        {shown.slice(0, 50).map((one) => (
          <GoingRow key={one.id} one={one} sending={sending} revisionOf={revisionOf} />
        ))}
        {shown.length > 50 && <li className={classes.going}>et {counted(shown.length - 50, "autre")}</li>}
      </ul>
    </section>
  );
}

interface GoingProps {
  one: Item;
  sending: Pick<Sending, "items" | "drop" | "clear" | "putOnTop">;
  /** The revision of a file that is on screen. */
  revisionOf: (fileId: string) => number | undefined;
}

/** One on its way; a new version that came second may go on top of the one that is seen now. */
export function GoingRow({ one, sending, revisionOf }: GoingProps) {
  const seen = one.code === "file-revised" && one.replacesId ? revisionOf(one.replacesId) : undefined;
  return (
    <li className={classes.going} role={one.state === "problem" ? "alert" : undefined}>
      <span className={classes.name}>{one.replacesId ? `Nouvelle version : ${one.name}` : one.name}</span>
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
      {seen !== undefined && (
        <Button size="compact-sm" variant="light" onClick={() => sending.putOnTop(one.id, seen)}>
          Déposer par-dessus
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={one.state === "problem" ? `Retirer ${one.name}` : `Abandonner ${one.name}`}
        onClick={() => sending.drop(one.id)}
      >
        {one.state === "problem" ? "Retirer" : "Abandonner"}
      </Button>
    </li>
  );
}

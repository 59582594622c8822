import { Button, Group, Text, TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useFetcher } from "react-router";
import { focused } from "~/app/ui/focused";
import { Instant } from "~/app/ui/values";
import { formatBytes } from "~/domain/files/format";
import { WHOLE_UP_TO } from "~/domain/files/parts";
import type { HeldFile, Holder } from "~/operations/files/list-files";
import type { FileVersions } from "~/operations/files/list-versions";
import type { Sending } from "../sending/use-sending";
import { isFixed } from "./file-row";
import classes from "./holder.module.css";
import { GoingRow } from "./sending-list";
import type { HolderActs } from "./use-holder-acts";

interface Props {
  file: HeldFile;
  holder: Holder;
  acts: HolderActs;
  sending: Sending;
}

/** Whether a new content may take the place of this one. */
export const mayReplace = (file: HeldFile, holder: Holder): boolean =>
  holder.mayWrite && !isFixed(file, holder) && file.lockedAt === null && file.binnedAt === null;

/** Below what is read: its lock with the reason, its versions with who and when. */
export function FileDetails({ file, holder, acts, sending }: Props) {
  const fixed = isFixed(file, holder);
  return (
    <div className={classes.details}>
      {(file.lockedAt !== null || (holder.mayLock && !fixed)) && (
        <LockPart file={file} mayLock={holder.mayLock} acts={acts} />
      )}
      <Versions
        key={`${file.id} ${file.revision}`}
        file={file}
        mayReplace={mayReplace(file, holder)}
        acts={acts}
        sending={sending}
      />
    </div>
  );
}

function LockPart({ file, mayLock, acts }: { file: HeldFile; mayLock: boolean; acts: HolderActs }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  if (file.lockedAt !== null)
    return (
      <Group justify="space-between">
        <Text size="sm">
          Verrouillé le <Instant value={file.lockedAt} /> : {file.lockReason}
        </Text>
        {mayLock && (
          <Button size="xs" variant="light" onClick={() => void acts.unlock(file)}>
            Lever le verrou
          </Button>
        )}
      </Group>
    );
  if (!asking)
    return (
      <Button size="xs" variant="subtle" style={{ alignSelf: "start" }} onClick={() => setAsking(true)}>
        Verrouiller…
      </Button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void acts.lock(file, reason).then((done) => done && setAsking(false));
      }}
    >
      <Group align="end" gap="xs">
        <TextInput
          ref={focused}
          size="xs"
          style={{ flex: 1 }}
          label="Pourquoi ? La raison se lit par qui voudra le changer."
          value={reason}
          maxLength={200}
          required
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button size="xs" type="submit">
          Verrouiller
        </Button>
      </Group>
    </form>
  );
}

function Versions({
  file,
  mayReplace,
  acts,
  sending,
}: Pick<Props, "file" | "acts" | "sending"> & { mayReplace: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const going = sending.items.filter((one) => one.replacesId === file.id && one.state !== "done");
  const { load, data } = useFetcher<FileVersions>();
  useEffect(() => {
    if (file.revision > 1) void load(`/fichiers/${file.id}/versions`);
  }, [load, file.id, file.revision]);
  const replace = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > WHOLE_UP_TO) return sending.replace(file, chosen);
    setBusy(true);
    await acts.replace(file, chosen);
    setBusy(false);
  };
  return (
    <section aria-label="Versions">
      <Group justify="space-between">
        <Text size="sm" fw={600}>
          Version {file.revision}
        </Text>
        {mayReplace && (
          <>
            <input
              ref={input}
              type="file"
              hidden
              aria-label="Nouvelle version"
              onChange={(event) => {
                void replace(event.currentTarget.files?.[0]);
                event.currentTarget.value = "";
              }}
            />
            <Button size="xs" variant="light" loading={busy} onClick={() => input.current?.click()}>
              Déposer une nouvelle version
            </Button>
          </>
        )}
      </Group>
      {going.length > 0 && (
        <ul className={classes.files} aria-label="Nouvelle version en route">
          {going.map((one) => (
            <GoingRow key={one.id} one={one} sending={sending} revisionOf={() => file.revision} />
          ))}
        </ul>
      )}
      {data && data.versions.length > 0 && (
        <ul className={classes.files} aria-label="Versions d'avant">
          {data.versions.map((one) => (
            <li key={one.revision} className={classes.file}>
              <a
                className={classes.open}
                href={`/fichiers/${file.id}?version=${one.revision}`}
                target="_blank"
                rel="noreferrer"
              >
                Version {one.revision}
              </a>
              <span className={classes.facts}>
                {formatBytes(one.bytes)} · <Instant value={one.at} />
                {one.by && ` · ${one.by}`}
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                component="a"
                href={`/fichiers/${file.id}?version=${one.revision}&telecharger=1`}
              >
                Télécharger
              </Button>
              {mayReplace && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`Reprendre la version ${one.revision}`}
                  onClick={() => void acts.takeBack(file, one.revision)}
                >
                  Reprendre
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useFetcher } from "react-router";
import { Status } from "~/app/ui/status";
import { toast } from "~/app/ui/toast";
import { Instant } from "~/app/ui/values";
import { ROLE_NAMES, ROLE_PURPOSES } from "~/domain/access/matrix";
import { ROLES } from "~/domain/access/permissions";
import type { listUsers } from "~/operations/access/list-users";
import classes from "./team.module.css";

export type Person = Awaited<ReturnType<typeof listUsers>>["users"][number];

/** Everyone with their role; a change is one gesture, refusals come as a sentence. */
export function Team({ users, mayManage, self }: { users: Person[]; mayManage: boolean; self: string }) {
  return (
    <ul className={classes.rows}>
      {users.map((person) => (
        <PersonRow key={person.id} person={person} mayManage={mayManage} own={person.id === self} />
      ))}
    </ul>
  );
}

function PersonRow({ person, mayManage, own }: { person: Person; mayManage: boolean; own: boolean }) {
  const fetcher = useFetcher<{ problems?: { text: string }[]; lastResult?: unknown }>();
  const disabled = person.disabledAt !== null;
  const sent = useRef(false);
  const base = `/reglages/utilisateurs/${person.id}`;
  useEffect(() => {
    for (const { text } of fetcher.data?.problems ?? []) toast({ message: text, tone: "problem" });
  }, [fetcher.data]);
  const send = (path: string, fields: Record<string, string> = {}) =>
    void fetcher.submit(
      { version: String(person.version), ...fields },
      { method: "post", action: `${base}/${path}` },
    );
  const disable = () => {
    send("desactivation");
    sent.current = true;
  };
  useEffect(() => {
    if (!sent.current || !disabled) return;
    sent.current = false;
    const undo = { method: "post", action: `${base}/activation` } as const;
    toast({
      message: `${person.name} ne peut plus entrer. Ses appareils sont déconnectés.`,
      undo: () => void fetcher.submit({ version: String(person.version) }, undo),
    });
  }, [disabled, base, person.name, person.version, fetcher]);
  return (
    <li className={classes.row} data-disabled={disabled || undefined}>
      <div className={classes.who}>
        <b>
          {person.name}
          {own && <span className={classes.own}> (vous)</span>}
        </b>
        <Text size="sm" c="dimmed">
          {person.email}
        </Text>
      </div>
      <div className={classes.state}>
        {disabled ? (
          <Status tone="refused" label="Désactivé" />
        ) : (
          <Status
            tone={person.twoFactorAt ? "success" : "neutral"}
            label={person.twoFactorAt ? "Double authentification" : "Mot de passe seul"}
          />
        )}
        <Text size="sm" c="dimmed">
          {person.lastSeenAt ? (
            <>
              Vu le <Instant value={person.lastSeenAt} />
            </>
          ) : (
            "Jamais connecté"
          )}
        </Text>
      </div>
      {mayManage ? (
        <Group gap="xs" wrap="nowrap" className={classes.act}>
          <NativeSelect
            key={`${person.version}-${fetcher.state}`}
            aria-label={`Rôle de ${person.name}`}
            title={ROLE_PURPOSES[person.role]}
            defaultValue={person.role}
            disabled={disabled || fetcher.state !== "idle"}
            data={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
            onChange={(event) => send("role", { role: event.currentTarget.value })}
          />
          <Button
            variant="default"
            onClick={disabled ? () => send("activation") : disable}
            loading={fetcher.state !== "idle"}
          >
            {disabled ? "Réactiver" : "Désactiver"}
          </Button>
        </Group>
      ) : (
        <div className={classes.act}>{ROLE_NAMES[person.role]}</div>
      )}
    </li>
  );
}

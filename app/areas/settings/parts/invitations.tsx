import { Button, Group, Text } from "@mantine/core";
import { Form } from "react-router";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { ROLE_NAMES } from "~/domain/access/matrix";
import type { listUsers } from "~/operations/access/list-users";
import classes from "./team.module.css";

type Invitation = Awaited<ReturnType<typeof listUsers>>["invitations"][number];

/** Who was invited and has not come yet. */
export function Invitations({ invitations }: { invitations: Invitation[] }) {
  return (
    <ul className={classes.rows}>
      {invitations.map((invitation) => (
        <li key={invitation.id} className={classes.row}>
          <div className={classes.who}>
            <b>{invitation.name}</b>
            <Text size="sm" c="dimmed">
              {invitation.email} · {ROLE_NAMES[invitation.role]}
            </Text>
          </div>
          <div>
            <Status
              tone={invitation.expired ? "attention" : "info"}
              label={invitation.expired ? "Lien expiré" : "En attente"}
            />
            <Text size="sm" c="dimmed">
              {invitation.expired ? "Expiré" : "Valable jusqu'au"} <Instant value={invitation.expiresAt} />
            </Text>
          </div>
          <Group gap="xs" className={classes.act}>
            <Form method="post" action={`/reglages/invitations/${invitation.id}/renvoi`}>
              <Button type="submit" variant="default">
                Renvoyer
              </Button>
            </Form>
            <Form method="post" action={`/reglages/invitations/${invitation.id}/annulation`}>
              <Button type="submit" variant="subtle">
                Annuler l'invitation
              </Button>
            </Form>
          </Group>
        </li>
      ))}
    </ul>
  );
}

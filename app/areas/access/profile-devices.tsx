import { Button, Text } from "@mantine/core";
import { Form } from "react-router";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Instant } from "~/app/ui/values";
import { useProfile } from "./parts/own-profile";
import classes from "./parts/rows.module.css";

/** Live sessions, the own one first; each can be ended. */
export default function ProfileDevices() {
  const { sessions } = useProfile();
  const others = sessions.filter((session) => !session.own);
  return (
    <>
      <Text c="dimmed" mb="md">
        Chaque appareil où votre compte est ouvert. Une session se ferme d'elle-même après douze heures sans
        usage.
      </Text>
      <ul className={classes.rows}>
        {[...sessions.filter((session) => session.own), ...others].map((session) => (
          <li key={session.id} className={classes.row}>
            <div>
              <b>{session.device}</b>
              <Text size="sm" c="dimmed">
                {session.address ? `Adresse ${session.address} · ` : ""}vu le{" "}
                <Instant value={session.lastSeenAt} /> · ouvert le <Instant value={session.openedAt} />
              </Text>
            </div>
            {session.own ? (
              <Status tone="success" label="Cet appareil" />
            ) : (
              <Form method="post" action={`/profil/appareils/${session.id}/fermeture`}>
                <Button type="submit" variant="default" size="compact-sm">
                  Déconnecter
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <Section title="Tout fermer">
        <div className={classes.buttons}>
          <Form method="post" action="/profil/appareils/fermeture">
            <Button type="submit" variant="default" disabled={others.length === 0}>
              Déconnecter les autres appareils
            </Button>
          </Form>
          <Form method="post" action="/profil/appareils/fermeture?tous">
            <Button type="submit" variant="default">
              Déconnecter partout, ici aussi
            </Button>
          </Form>
        </div>
      </Section>
    </>
  );
}

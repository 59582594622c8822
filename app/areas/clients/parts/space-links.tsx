import { Button } from "@mantine/core";
import { Link, useFetcher } from "react-router";
import { Section } from "~/app/ui/page";
import { Status } from "~/app/ui/status";
import { Day, Instant } from "~/app/ui/values";
import { parisDay } from "~/domain/calendar/paris";
import type { getClientSpace } from "~/operations/space/get-client-space";
import classes from "./space-links.module.css";

type SpaceLink = Awaited<ReturnType<typeof getClientSpace>>["links"][number];

const STATES = { expired: "Expiré", revoked: "Révoqué" } as const;

/** The links that were made, and a way to end each of them. */
export function SpaceLinks({ links, base, may }: { links: SpaceLink[]; base: string; may: boolean }) {
  return (
    <Section title="Liens remis au client">
      <ul className={classes.links}>
        {links.map((link) => (
          <li key={link.id}>
            <span>
              {link.quoteId ? (
                <Link to={`/devis/${link.quoteId}`}>Devis {link.quoteNumber}</Link>
              ) : (
                "Tous ses documents"
              )}
              <small>
                Créé le <Day value={parisDay(link.createdAt)} />,{" "}
                {link.lastUsedAt ? (
                  <>
                    utilisé le <Instant value={link.lastUsedAt} />
                  </>
                ) : (
                  "pas encore utilisé"
                )}
              </small>
            </span>
            {link.state === "live" ? (
              may && <Revoke action={`${base}/liens/${link.id}/revocation`} />
            ) : (
              <Status tone="neutral" label={STATES[link.state]} />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Revoke({ action }: { action: string }) {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action={action}>
      <Button type="submit" size="compact-sm" variant="subtle" loading={fetcher.state !== "idle"}>
        Révoquer
      </Button>
    </fetcher.Form>
  );
}
